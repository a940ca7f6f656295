import {useComputed, useSignal} from "@preact/signals";
import {words} from "../i18n/en";
import {useStore} from "../state/context";
import {byDay} from "./quote-card";
import {RelationCard} from "./relation-card";
import {StatementList} from "./statement-list";

/** What the entity in focus said, what is said about it, and how it is related. */
export function StatementsOf({id}: {id: string}) {
  const store = useStore();
  const said = useComputed(() => store.statements.value.filter(({speaker}) => speaker === id).sort(byDay));
  const about = useComputed(() => store.statements.value.filter((one) => one.about.includes(id)).sort(byDay));
  const related = useComputed(() =>
    store.relations.value.filter(({subject, object}) => subject === id || object === id),
  );
  const counts = {said: said.value.length, about: about.value.length, related: related.value.length};
  const chosen = useSignal<keyof typeof counts | null>(null);
  const first = counts.said > 0 ? "said" : counts.about > 0 ? "about" : "related";
  const tab = chosen.value ?? first;
  const labels = {said: words.dossier.said, about: words.dossier.saidAbout, related: words.dossier.met};
  return (
    <>
      <div class="tabs">
        {(["said", "about", "related"] as const).map((key) => (
          <button
            type="button"
            key={key}
            aria-pressed={tab === key}
            disabled={counts[key] === 0}
            onClick={() => {
              chosen.value = key;
            }}
          >
            {labels[key]} {words.number(counts[key])}
          </button>
        ))}
      </div>
      {counts[tab] === 0 && <p class="empty">{words.dossier.noStatements}</p>}
      {tab === "related" ? (
        <div class="cards">
          {related.value.slice(0, 100).map((relation) => (
            <RelationCard key={relation.id} relation={relation} />
          ))}
        </div>
      ) : (
        <StatementList key={tab} statements={tab === "said" ? said.value : about.value} />
      )}
    </>
  );
}
