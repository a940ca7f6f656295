import {useComputed, useSignal} from "@preact/signals";
import type {Statement} from "../../../src/model/statement";
import {nameOf} from "../data/corpus";
import {words} from "../i18n/en";
import {useStore} from "../state/context";
import {byDay} from "./quote-card";
import {RelationCard} from "./relation-card";
import {StatementList} from "./statement-list";

const TABS = ["said", "about", "related"] as const;
type Tab = (typeof TABS)[number];

/** What the entity in focus said, what is said about it, and how it is related: newest first, or by topic. */
export function StatementsOf({id}: {id: string}) {
  const store = useStore();
  const said = useComputed(() => store.statements.value.filter(({speaker}) => speaker === id).sort(byDay));
  const about = useComputed(() => store.statements.value.filter((one) => one.about.includes(id)).sort(byDay));
  const related = useComputed(() =>
    store.relations.value.filter(({subject, object}) => subject === id || object === id),
  );
  const counts = {said: said.value.length, about: about.value.length, related: related.value.length};
  const chosen = useSignal<Tab | null>(null);
  const grouped = useSignal(false);
  const tab = chosen.value ?? (counts.said > 0 ? "said" : counts.about > 0 ? "about" : "related");
  const labels = {said: words.dossier.said, about: words.dossier.saidAbout, related: words.dossier.met};
  const statements = tab === "said" ? said.value : about.value;
  return (
    <>
      <div class="tabs">
        {TABS.map((key) => (
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
        {tab !== "related" && counts[tab] > 3 && (
          <button
            type="button"
            aria-pressed={grouped.value}
            onClick={() => {
              grouped.value = !grouped.value;
            }}
          >
            {tab === "said" ? words.dossier.byTopic : words.dossier.bySpeaker}
          </button>
        )}
      </div>
      {counts[tab] === 0 && <p class="empty">{words.dossier.noStatements}</p>}
      {tab === "related" ? (
        <div class="cards">
          {related.value.slice(0, 100).map((relation) => (
            <RelationCard key={relation.id} relation={relation} />
          ))}
        </div>
      ) : grouped.value ? (
        <Groups
          key={tab}
          statements={statements}
          keysOf={tab === "said" ? ({about: ids}) => ids : ({speaker}) => [speaker ?? ""]}
        />
      ) : (
        <StatementList key={tab} statements={statements} />
      )}
    </>
  );
}

interface GroupsProps {
  readonly statements: readonly Statement[];
  keysOf(statement: Statement): readonly string[];
}

/** Statements under what they are about, or who made them; the largest group first. One about two things stands under both. */
function Groups({statements, keysOf}: GroupsProps) {
  const corpus = useStore().corpus.value;
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const keys = keysOf(statement).filter((key) => corpus.entities.has(key));
    for (const key of keys.length > 0 ? new Set(keys) : [""]) groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const ordered = [...groups].sort((a, b) => Number(a[0] === "") - Number(b[0] === "") || b[1].length - a[1].length);
  return (
    <>
      {ordered.map(([key, list], index) => (
        <details class="block" key={key} open={index < 3}>
          <summary>
            <bdi>{key === "" ? words.dossier.nothingNamed : nameOf(corpus, key)}</bdi> {words.number(list.length)}
          </summary>
          <StatementList statements={list} />
        </details>
      ))}
    </>
  );
}
