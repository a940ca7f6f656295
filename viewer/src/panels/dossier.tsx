import {useComputed} from "@preact/signals";
import type {Entity} from "../../../src/model/entity";
import type {Statement} from "../../../src/model/statement";
import {speakerOf} from "../data/corpus";
import {words} from "../i18n/en";
import {entityClass} from "../model/entity-class";
import type {Filters} from "../model/filters";
import {useStore} from "../state/context";
import {CorrectEntity, SplitButton} from "./curate";
import {Bar, Block, ClassChip} from "./parts";

/** Everything known of the entity in focus; every number leads to the sentences behind it. */
export function Dossier({entity}: {entity: Entity}) {
  const store = useStore();
  const made = useComputed(() => store.statements.value.filter(({speaker}) => speaker === entity.id));
  const about = useComputed(() => store.statements.value.filter((statement) => statement.about.includes(entity.id)));
  const openTable = (filter: Partial<Filters>): void =>
    store.go({screen: "table", table: "statements", filters: {...store.view.value.filters, ...filter}});
  const documents = new Set(entity.chains.map(({document}) => document));
  for (const {document} of entity.mentions) documents.add(document);
  return (
    <div class="dossier">
      <header class="pane-head">
        <h2>
          <ClassChip kind={entityClass(entity.type)} hollow={entity.unnamed} />
          <bdi>{entity.name}</bdi>
        </h2>
        <p class="muted">
          {words.type(words.classes[entityClass(entity.type)], entity.subtype)}
          {entity.unnamed && ` · ${words.unnamed}`}
        </p>
        {entity.aliases.length > 0 && <p class="muted">{words.dossier.also(entity.aliases.join(", "))}</p>}
        <ul class="figures">
          <li>
            <button type="button" class="link" onClick={() => openTable({by: entity.id})}>
              {words.dossier.made(made.value.length)}
            </button>
          </li>
          <li>
            <button type="button" class="link" onClick={() => openTable({about: entity.id})}>
              {words.dossier.aboutIt(about.value.length)}
            </button>
          </li>
          <li>{words.dossier.inArticles(documents.size)}</li>
        </ul>
      </header>
      <Months statements={[...made.value, ...about.value]} />
      <Partners title={words.dossier.speaksAbout} entity={entity} out />
      <Partners title={words.dossier.spokenOfBy} entity={entity} />
      <Against entity={entity} />
      <How statements={made.value} />
      <Offices entity={entity} />
      <Merges entity={entity} />
      <CorrectEntity entity={entity} />
    </div>
  );
}

function Partners({title, entity, out = false}: {title: string; entity: Entity; out?: boolean}) {
  const store = useStore();
  const rows = useComputed(() =>
    store.links.value
      .filter((link) => link.kind === "said" && (out ? link.source : link.target) === entity.id)
      .slice(0, 12),
  );
  if (rows.value.length === 0) return null;
  const most = rows.value[0].count;
  return (
    <Block title={title}>
      <ul class="ranking">
        {rows.value.map((link) => {
          const other = store.corpus.value.entities.get(out ? link.target : link.source);
          return (
            <li key={link.key}>
              <button type="button" class="name" onClick={() => store.openLink(link.key)}>
                {other && <ClassChip kind={entityClass(other.type)} hollow={other.unnamed} />}
                <bdi>{other?.name}</bdi>
                <span class="value">{words.number(link.count)}</span>
              </button>
              <Bar value={link.count} most={most} />
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

function Against({entity}: {entity: Entity}) {
  const store = useStore();
  const rows = useComputed(() => {
    const corpus = store.corpus.value;
    const counts = new Map<string, number>();
    for (const {id} of corpus.statementsBy.get(entity.id) ?? []) {
      for (const link of corpus.linksOf.get(id) ?? []) {
        if (link.type !== "CONFLICTS_WITH" || link.status === "rejected") continue;
        const other = corpus.statements.get(link.from === id ? link.to : link.from)?.speaker;
        if (other && other !== entity.id) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  });
  if (rows.value.length === 0) return null;
  return (
    <Block title={words.dossier.withOrAgainst}>
      <ul class="ranking">
        {rows.value.map(([id, value]) => (
          <li key={id}>
            <button
              type="button"
              class="name"
              onClick={() => store.go({screen: "compare", focus: entity.id, other: id})}
            >
              <bdi>{store.corpus.value.entities.get(id)?.name ?? id}</bdi>
              <span class="value warn">{words.dossier.differ(value)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function How({statements}: {statements: readonly Statement[]}) {
  const cues = new Map<string, number>();
  for (const {cue} of statements) if (cue) cues.set(cue, (cues.get(cue) ?? 0) + 1);
  const rows = [...cues].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  if (rows.length === 0) return null;
  return (
    <Block title={words.dossier.how}>
      <p class="cues">
        {rows.map(([cue, value]) => (
          <span class="tag" key={cue}>
            {cue} {words.number(value)}
          </span>
        ))}
      </p>
    </Block>
  );
}

function Offices({entity}: {entity: Entity}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const relations = corpus.relationsOf.get(entity.id) ?? [];
  if (relations.length === 0) return null;
  return (
    <Block title={words.dossier.relations}>
      <ul class="facts">
        {relations.slice(0, 30).map((relation) => {
          const speaker = speakerOf(corpus, relation);
          const end = (id: string | null): string => (id ? (corpus.entities.get(id)?.name ?? id) : "");
          return (
            <li key={relation.id}>
              <button type="button" class="fact" onClick={() => store.read(relation.id)}>
                {words.evidence.relationLine(
                  end(relation.subject),
                  words.relationType(relation.type),
                  [end(relation.object), relation.literal].filter(Boolean).join(", "),
                )}
                <small>{speaker ? words.dossier.saysWho(speaker) : words.dossier.saysArticle}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

function Merges({entity}: {entity: Entity}) {
  if (entity.merges.length === 0) return null;
  return (
    <details class="block">
      <summary>{words.dossier.whyOne}</summary>
      <ul class="facts">
        {entity.merges.slice(0, 30).map((merge, index) => (
          <li key={`${merge.name}${index}`}>
            {words.dossier.merge(merge.name, merge.with, merge.rule, merge.evidence)}{" "}
            <SplitButton entity={entity} name={merge.name} document={merge.document} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Months({statements}: {statements: readonly Statement[]}) {
  const months = new Map<string, number>();
  for (const {published} of statements) {
    if (published) months.set(published.slice(0, 7), (months.get(published.slice(0, 7)) ?? 0) + 1);
  }
  const rows = [...months].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  if (rows.length < 2) return null;
  const most = Math.max(...rows.map(([, value]) => value));
  const width = 100 / rows.length;
  return (
    <figure class="months">
      <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
        {rows.map(([month, value], index) => (
          <rect
            key={month}
            x={index * width + width * 0.1}
            y={24 - (24 * value) / most}
            width={width * 0.8}
            height={(24 * value) / most}
          />
        ))}
      </svg>
      <figcaption>
        <span>{words.day(rows[0][0])}</span>
        <span>{words.day(rows.at(-1)![0])}</span>
      </figcaption>
    </figure>
  );
}
