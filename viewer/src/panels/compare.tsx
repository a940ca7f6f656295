import {useComputed, useSignal} from "@preact/signals";
import type {Statement} from "../../../src/model/statement";
import {words} from "../i18n/en";
import {type ComparedTarget, compareSpeakers} from "../model/compare";
import {useStore} from "../state/context";
import {CopyButton} from "./copy-button";
import {JudgeLink} from "./curate";
import {EntityPicker} from "./entity-picker";
import {NameOf} from "./parts";
import {byDay, Flags, placeOf} from "./quote-card";

/** Two speakers side by side: what each says about the same things, and where they differ. */
export function Compare() {
  const store = useStore();
  const {focus, other} = store.view.value;
  const sharedOnly = useSignal(true);
  const rows = useComputed(() => {
    const {focus: left, other: right} = store.view.value;
    return left && right ? compareSpeakers(store.corpus.value, store.statements.value, {left, right}) : [];
  });
  const shared = rows.value.filter(({left, right}) => left.length > 0 && right.length > 0);
  const shown = sharedOnly.value ? shared : rows.value;
  return (
    <div class="compare scroller">
      <div class="pickers">
        <EntityPicker label={words.compare.left} value={focus} onPick={(id) => store.go({focus: id})} />
        <EntityPicker label={words.compare.right} value={other} onPick={(id) => store.go({other: id})} />
        <button type="button" disabled={!focus || !other} onClick={() => store.go({focus: other, other: focus})}>
          {words.compare.swap}
        </button>
        <CopyButton label={words.reader.link} text={() => window.location.href} done={words.reader.linked} />
        <button type="button" onClick={() => window.print()}>
          {words.export.report}
        </button>
        <label class="inline">
          <input
            type="checkbox"
            checked={sharedOnly.value}
            onClick={() => {
              sharedOnly.value = !sharedOnly.value;
            }}
          />
          {words.compare.sharedOnly}
        </label>
      </div>
      {!focus || !other ? (
        <p class="empty">{words.compare.choose}</p>
      ) : shown.length === 0 ? (
        <p class="empty">{words.compare.nothing}</p>
      ) : (
        <table class="sides">
          <thead>
            <tr>
              <th>{words.compare.target}</th>
              <th>
                <NameOf id={focus} />
              </th>
              <th>
                <NameOf id={other} />
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <TargetRow key={row.target} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function TargetRow({row}: {row: ComparedTarget}) {
  return (
    <tr class={row.conflicts.length > 0 ? "differ" : ""}>
      <th scope="row">
        <NameOf id={row.target} />
        {row.conflicts.map((link) => (
          <p class="verdict" key={link.from + link.to}>
            ⚠ {words.compare.differ}: {link.reason} <JudgeLink link={link} />
          </p>
        ))}
      </th>
      <td>
        <Side statements={row.left} />
      </td>
      <td>
        <Side statements={row.right} />
      </td>
    </tr>
  );
}

const MOST = 6;

function Side({statements}: {statements: readonly Statement[]}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const all = useSignal(false);
  const ordered = [...statements].sort(byDay);
  return (
    <>
      {(all.value ? ordered : ordered.slice(0, MOST)).map((statement) => (
        <button type="button" class="said" key={statement.id} onClick={() => store.read(statement.id)}>
          <small>{placeOf(corpus, statement.reports[0])}</small>
          <span dir="auto">
            <em>{statement.cue}</em> {statement.text}
          </span>
          <Flags statement={statement} corpus={corpus} />
        </button>
      ))}
      {!all.value && ordered.length > MOST && (
        <button
          type="button"
          class="more"
          onClick={() => {
            all.value = true;
          }}
        >
          {words.showAll(ordered.length)}
        </button>
      )}
    </>
  );
}
