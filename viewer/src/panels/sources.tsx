import {useComputed, useSignal} from "@preact/signals";
import {words} from "../i18n/en";
import {type UnnamedSource, unnamedSources} from "../model/unnamed";
import {useStore} from "../state/context";
import {NameOf} from "./parts";
import {byDay} from "./quote-card";
import {StatementList} from "./statement-list";

/** Sources that nobody names, by the body they belong to; each opens to all it said. */
export function Sources() {
  const store = useStore();
  const groups = useComputed(() => unnamedSources(store.corpus.value, store.statements.value));
  const statements = new Set(groups.value.flatMap(({sources}) => sources.flatMap((one) => one.statements)));
  return (
    <div class="board scroller">
      <h2>{words.sources.title}</h2>
      <p class="muted">{words.sources.shown(statements.size, store.statements.value.length)}</p>
      {groups.value.length === 0 && <p class="empty">{words.sources.none}</p>}
      {groups.value.map(({agency, sources, count}) => (
        <section class="block" key={agency ?? ""}>
          <h3 class="ends">
            {agency === null ? <span>{words.sources.noBody}</span> : <NameOf id={agency} />}
            <small class="muted">{words.statements(count)}</small>
          </h3>
          {sources.map((source) => (
            <SourceLine key={`${source.kind} ${source.words}`} source={source} />
          ))}
        </section>
      ))}
    </div>
  );
}

function SourceLine({source}: {source: UnnamedSource}) {
  const isOpen = useSignal(false);
  return (
    <details
      class="source"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <bdi>{source.words || words.nobody}</bdi> <span class="tag">{words.sourceKinds[source.kind]}</span>{" "}
        <span class="value">{words.sources.counts(source.statements.length, source.independent)}</span>
      </summary>
      {isOpen.value && <StatementList statements={[...source.statements].sort(byDay)} />}
    </details>
  );
}
