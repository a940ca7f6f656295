import {useSignal} from "@preact/signals";
import {words} from "../i18n/en";

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
}

const SHORT = 12;

/** One thing to filter by: its values with counts, as checkboxes; none chosen leaves all in. */
export function Facet({title, values, chosen, onChange}: FacetProps) {
  const limit = useSignal(SHORT);
  if (values.length < 2 && chosen.length === 0) return null;
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <details class="block facet" open={chosen.length > 0}>
      <summary>
        {title}
        {chosen.length > 0 && <span class="value"> {words.number(chosen.length)}</span>}
      </summary>
      {values.slice(0, limit.value).map(({value, label, count}) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onClick={() => toggle(value)} />
          <bdi class="text">{label}</bdi>
          <span class="value">{words.number(count)}</span>
        </label>
      ))}
      {values.length > limit.value && (
        <button
          type="button"
          class="more"
          onClick={() => {
            limit.value += 50;
          }}
        >
          {words.showMore(Math.min(50, values.length - limit.value))}
        </button>
      )}
    </details>
  );
}
