import {useComputed} from "@preact/signals";
import {useState} from "preact/hooks";
import type {Entity} from "../../../src/model/entity";
import {words} from "../i18n/en";
import {isContradiction} from "../model/links";
import {useStore} from "../state/context";
import {Bar, Block, EntityButton} from "./parts";
import {byDay} from "./quote-card";
import {StatementList} from "./statement-list";

const SHORT = 12;

/** What the page opens on: who is quoted most, who never is, what is disputed. */
export function Overview() {
  const store = useStore();
  const quoted = useComputed(() => {
    const made = new Map<string, number>();
    for (const {speaker} of store.statements.value) if (speaker) made.set(speaker, (made.get(speaker) ?? 0) + 1);
    return ranked([...made].flatMap(([id, value]) => withEntity(store.corpus.value.entities.get(id), value)));
  });
  const silent = useComputed(() => {
    const corpus = store.corpus.value;
    const speaking = new Set(corpus.statementsBy.keys());
    const about = new Map<string, number>();
    for (const statement of store.statements.value) {
      for (const id of new Set(statement.about)) if (!speaking.has(id)) about.set(id, (about.get(id) ?? 0) + 1);
    }
    const rows = [...about].flatMap(([id, value]) => withEntity(corpus.entities.get(id), value));
    return ranked(rows.filter(({entity}) => entity.type === "PERSON" || entity.type === "ORG"));
  });
  const disputed = useComputed(
    () => store.corpus.value.data.links.filter((link) => isContradiction(link) && link.status !== "rejected").length,
  );
  const newest = useComputed(() =>
    store.statements.value
      .filter(({published}) => published)
      .sort(byDay)
      .slice(0, 3),
  );
  return (
    <div class="overview">
      <Block title={words.overview.mostQuoted} aside={words.overview.statementsColumn}>
        {quoted.value.length === 0 ? (
          <p class="empty">{words.overview.noStatements}</p>
        ) : (
          <Ranking rows={quoted.value} />
        )}
      </Block>
      <Block title={words.overview.disputed}>
        {disputed.value === 0 ? (
          <p class="empty">{words.overview.noneDisputed}</p>
        ) : (
          <button type="button" class="link" onClick={() => store.go({screen: "board"})}>
            ⚠ {words.overview.candidates(disputed.value)} ▸
          </button>
        )}
      </Block>
      {newest.value.length > 0 && (
        <Block title={words.overview.newest}>
          <StatementList statements={newest.value} />
        </Block>
      )}
      {silent.value.length > 0 && (
        <Block title={words.overview.neverQuoted} aside={words.overview.mentionsColumn}>
          <Ranking rows={silent.value} short={6} />
        </Block>
      )}
    </div>
  );
}

interface Row {
  readonly entity: Entity;
  readonly value: number;
}

function withEntity(entity: Entity | undefined, value: number): Row[] {
  return entity ? [{entity, value}] : [];
}

function ranked(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.value - a.value || (a.entity.id < b.entity.id ? -1 : 1));
}

function Ranking({rows, short = SHORT}: {rows: readonly Row[]; short?: number}) {
  const [limit, setLimit] = useState(short);
  const most = rows[0]?.value ?? 1;
  return (
    <>
      <ol class="ranking">
        {rows.slice(0, limit).map(({entity, value}) => (
          <li key={entity.id}>
            <EntityButton entity={entity}>
              <span class="value">{words.number(value)}</span>
            </EntityButton>
            <Bar value={value} most={most} />
          </li>
        ))}
      </ol>
      {rows.length > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + 50)}>
          {words.showAll(rows.length)}
        </button>
      )}
    </>
  );
}
