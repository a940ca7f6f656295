import {useComputed} from "@preact/signals";
import {words} from "../i18n/en";
import {ENTITY_CLASSES, entityClass} from "../model/entity-class";
import {isDenied, type LegendRow} from "../model/filters";
import {useStore} from "../state/context";
import {ClassChip} from "./parts";

const EDGE_ROWS = ["said", "hedged", "denied", "relation"] as const;
const ROWS: readonly LegendRow[] = [...ENTITY_CLASSES, ...EDGE_ROWS];

/** What the marks mean, and at once what is shown: each row can be switched off; with the Alt key it alone stays on. */
export function Legend() {
  const store = useStore();
  const counts = useComputed(() => {
    const corpus = store.corpus.value;
    const rows = new Map<LegendRow, number>(ROWS.map((row) => [row, 0]));
    const add = (row: LegendRow): void => void rows.set(row, (rows.get(row) ?? 0) + 1);
    for (const {type} of corpus.entities.values()) add(entityClass(type));
    for (const statement of corpus.said) {
      if (isDenied(statement)) add("denied");
      if (statement.hedged) add("hedged");
      add("said");
    }
    rows.set("relation", corpus.data.relations.length);
    return rows;
  });
  const off = store.view.value.filters.off;
  const toggle = (row: LegendRow, event: MouseEvent): void => {
    const group: readonly LegendRow[] = ROWS.indexOf(row) < ENTITY_CLASSES.length ? ENTITY_CLASSES : EDGE_ROWS;
    if (event.altKey) {
      event.preventDefault();
      store.filter({off: [...off.filter((one) => !group.includes(one)), ...group.filter((one) => one !== row)]});
    } else store.filter({off: off.includes(row) ? off.filter((one) => one !== row) : [...off, row]});
  };
  return (
    <fieldset class="block legend">
      <legend>{words.panes.legend}</legend>
      {ROWS.filter((row) => (counts.value.get(row) ?? 0) > 0).map((row) => (
        <label key={row}>
          <input type="checkbox" checked={!off.includes(row)} onClick={(event) => toggle(row, event)} />
          <Sign row={row} />
          <span class="text">{words.legendRow(row)}</span>
          <span class="value">{words.number(counts.value.get(row) ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sign({row}: {row: LegendRow}) {
  if (row === "said" || row === "hedged" || row === "denied" || row === "relation") {
    return (
      <svg class={`line-sign ${row}`} viewBox="0 0 22 12" aria-hidden="true">
        <line x1="1" y1="6" x2="15" y2="6" />
        <path d="M14 2 L21 6 L14 10 Z" />
        {row === "denied" && <circle cx="8" cy="6" r="4" />}
      </svg>
    );
  }
  return <ClassChip kind={row} />;
}
