import {useComputed} from "@preact/signals";
import type {Statement} from "../../../src/model/statement";
import {compareText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";
import {words} from "../i18n/en";
import {
  dayOf,
  type Filters as FilterState,
  isFiltering,
  type LegendRow,
  NO_FILTERS,
  shownStatements,
} from "../model/filters";
import {readQuestion, saidQuestion} from "../model/question";
import {useStore} from "../state/context";
import {Facet, type FacetValue} from "./facet";
import {FilterSets} from "./filter-sets";
import {Legend} from "./legend";
import {askedParts} from "./questions";

/** Everything that leaves something out. */
export function Filters() {
  const store = useStore();
  const facets = useComputed(() => countFacets(store.corpus.value));
  const {filters} = store.view.value;
  const {outlets, documents, modes, stances, kinds, sources, relationTypes} = facets.value;
  const most = useComputed(() => Math.max(1, ...store.corpus.value.said.map(({reports}) => reports.length)));
  return (
    <div class="filters">
      <FilterSets />
      <Legend />
      <Facet
        title={words.filters.outlet}
        values={outlets}
        chosen={filters.outlets}
        onChange={(chosen) => store.filter({outlets: chosen})}
      />
      <Facet
        title={words.filters.document}
        values={documents}
        chosen={filters.documents}
        onChange={(chosen) => store.filter({documents: chosen})}
      />
      <Facet
        title={words.filters.mode}
        values={modes}
        chosen={filters.modes}
        onChange={(chosen) => store.filter({modes: chosen as FilterState["modes"]})}
      />
      <Facet
        title={words.filters.stance}
        values={stances}
        chosen={filters.stances}
        onChange={(chosen) => store.filter({stances: chosen as FilterState["stances"]})}
      />
      <Facet
        title={words.filters.kind}
        values={kinds}
        chosen={filters.kinds}
        onChange={(chosen) => store.filter({kinds: chosen as FilterState["kinds"]})}
      />
      <Facet
        title={words.filters.source}
        values={sources}
        chosen={filters.sources}
        onChange={(chosen) => store.filter({sources: chosen as FilterState["sources"]})}
      />
      <Facet
        title={words.filters.relation}
        values={relationTypes}
        chosen={filters.relationTypes}
        onChange={(chosen) => store.filter({relationTypes: chosen})}
      />
      <label class="slider">
        <span>
          {words.filters.confidence} ≥ {filters.confidence.toFixed(2)}
        </span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={filters.confidence}
          onInput={(event) => store.filter({confidence: Number(event.currentTarget.value)})}
        />
      </label>
      <label class="slider">
        <span>
          {words.filters.degree} ≥ {words.number(Math.max(1, filters.degree))}
        </span>
        <input
          type="range"
          min="1"
          max="20"
          value={Math.max(1, filters.degree)}
          onInput={(event) => {
            const degree = Number(event.currentTarget.value);
            store.filter({degree: degree > 1 ? degree : 0});
          }}
        />
      </label>
      {most.value > 1 && (
        <label class="slider">
          <span>
            {words.filters.reports} ≥ {words.number(Math.max(1, filters.reports))}
          </span>
          <input
            type="range"
            min="1"
            max={most.value}
            value={Math.max(1, filters.reports)}
            onInput={(event) => {
              const reports = Number(event.currentTarget.value);
              store.filter({reports: reports > 1 ? reports : 0});
            }}
          />
        </label>
      )}
    </div>
  );
}

interface Facets {
  readonly outlets: readonly FacetValue[];
  readonly documents: readonly FacetValue[];
  readonly modes: readonly FacetValue[];
  readonly stances: readonly FacetValue[];
  readonly kinds: readonly FacetValue[];
  readonly sources: readonly FacetValue[];
  readonly relationTypes: readonly FacetValue[];
}

function countFacets(corpus: Corpus): Facets {
  const {statements, relations, documents} = corpus.data;
  const tally = (
    values: (statement: Statement) => readonly string[],
    label: (value: string) => string,
  ): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const statement of statements) {
      for (const value of new Set(values(statement))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return ranked(counts, label);
  };
  const types = new Map<string, number>();
  for (const {type} of relations) types.set(type, (types.get(type) ?? 0) + 1);
  const titles = new Map(documents.map(({id, title}) => [id, title ?? id]));
  return {
    outlets: tally(
      ({reports}) => reports.flatMap(({document}) => corpus.documents.get(document)?.outlet ?? []),
      String,
    ),
    documents: tally(
      ({reports}) => reports.map(({document}) => document),
      (id) => titles.get(id) ?? id,
    ),
    modes: tally(
      ({mode}) => [mode],
      (mode) => words.modes[mode as keyof typeof words.modes],
    ),
    stances: tally(
      ({stance}) => [stance],
      (stance) => words.stances[stance as keyof typeof words.stances],
    ),
    kinds: tally(
      ({kind}) => [kind],
      (kind) => words.kinds[kind as keyof typeof words.kinds],
    ),
    sources: tally(
      ({sourceKind}) => [sourceKind],
      (kind) => words.sourceKinds[kind as keyof typeof words.sourceKinds],
    ),
    relationTypes: ranked(types, words.relationType),
  };
}

function ranked(counts: ReadonlyMap<string, number>, label: (value: string) => string): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({value, label: label(value), count}))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

interface Chip {
  readonly label: string;
  readonly clear: Partial<FilterState>;
}

/** What is being left out, over the picture: each can be taken back, or all at once. */
export function FilterChips() {
  const store = useStore();
  const undated = useComputed(() => {
    const {filters} = store.view.value;
    if (!filters.from && !filters.to) return 0;
    return shownStatements(store.corpus.value, {...filters, from: null, to: null}).filter((one) => !dayOf(one)).length;
  });
  const {filters} = store.view.value;
  if (!isFiltering(filters)) return null;
  return (
    <div class="chips active-filters">
      <span class="muted">{words.filters.shown(store.statements.value.length, store.corpus.value.said.length)}</span>
      {chipsFor(store.corpus.value, filters).map(({label, clear}) => (
        <button
          type="button"
          class="tag"
          key={label}
          onClick={() => store.filter(clear)}
          aria-label={words.filters.drop(label)}
        >
          <bdi>{label}</bdi> ✕
        </button>
      ))}
      {undated.value > 0 && <span class="muted">{words.filters.undated(undated.value)}</span>}
      <button type="button" class="more" onClick={() => store.filter(NO_FILTERS)}>
        {words.filters.clear}
      </button>
    </div>
  );
}

/** One chip for each thing that is filtered by. */
function chipsFor(corpus: Corpus, filters: FilterState): Chip[] {
  const name = (id: string): string => corpus.entities.get(id)?.name ?? id;
  const chips: Chip[] = filters.off.map((row: LegendRow) => ({
    label: words.filters.without(words.legendRow(row)),
    clear: {off: filters.off.filter((one) => one !== row)},
  }));
  const list = <K extends "outlets" | "documents" | "modes" | "stances" | "kinds" | "sources" | "relationTypes">(
    key: K,
    label: (value: string) => string,
  ): void => {
    const values: readonly string[] = filters[key];
    for (const value of values) {
      chips.push({label: label(value), clear: {[key]: values.filter((one) => one !== value)} as Partial<FilterState>});
    }
  };
  list("outlets", String);
  list("documents", (id) => corpus.documents.get(id)?.title ?? id);
  list("modes", (value) => words.modes[value as keyof typeof words.modes]);
  list("stances", (value) => words.stances[value as keyof typeof words.stances]);
  list("kinds", (value) => words.kinds[value as keyof typeof words.kinds]);
  list("sources", (value) => words.sourceKinds[value as keyof typeof words.sourceKinds]);
  list("relationTypes", words.relationType);
  const {search} = words;
  if (filters.by) chips.push({label: search.by(name(filters.by)), clear: {by: null}});
  if (filters.about) chips.push({label: search.aboutWhom(name(filters.about)), clear: {about: null}});
  if (filters.question) {
    const asked = saidQuestion(readQuestion(corpus, filters.question));
    const label = asked ? words.search.question(askedParts(asked)) : filters.question;
    chips.push({label, clear: {question: ""}});
  }
  if (filters.words) chips.push({label: search.words(filters.words), clear: {words: ""}});
  if (filters.from) chips.push({label: search.after(filters.from), clear: {from: null}});
  if (filters.to) chips.push({label: search.before(filters.to), clear: {to: null}});
  if (filters.spokenFrom) chips.push({label: words.filters.spokenFrom(filters.spokenFrom), clear: {spokenFrom: null}});
  if (filters.spokenTo) chips.push({label: words.filters.spokenTo(filters.spokenTo), clear: {spokenTo: null}});
  if (filters.confidence > 0) {
    chips.push({label: `${words.filters.confidence} ≥ ${filters.confidence.toFixed(2)}`, clear: {confidence: 0}});
  }
  if (filters.reports > 0) chips.push({label: `${words.filters.reports} ≥ ${filters.reports}`, clear: {reports: 0}});
  if (filters.degree > 0) chips.push({label: `${words.filters.degree} ≥ ${filters.degree}`, clear: {degree: 0}});
  if (filters.only.length > 0) chips.push({label: words.filters.only(filters.only.length), clear: {only: []}});
  if (filters.hidden.length > 0) chips.push({label: words.filters.hidden(filters.hidden.length), clear: {hidden: []}});
  return chips;
}
