import {computed, type ReadonlySignal, type Signal, signal} from "@preact/signals";
import type {PageData} from "../../../src/export/page";
import type {EntityRelation, Statement} from "../../../src/model/statement";
import {type Corpus, currentEntity, makeCorpus} from "../data/corpus";
import {type Filters, shownRelations, shownStatements} from "../model/filters";
import {aggregate, type Link, linkKey, readLinkKey} from "../model/links";
import {overview, type Picture, surroundings, visibleLinks} from "../model/picture";
import {unfold} from "../model/unfold";
import {readHash, writeHash} from "./codec";
import {type Curation, type DecisionBackend, fileBackend, makeCuration} from "./curation";
import {START, type View} from "./view";

/** Surroundings never hold more: beyond, names could not be read. */
const MOST_NODES = 150;
const MOST_EDGES = 375;
/** No picture holds more: beyond, the table is the better screen. */
const LIMIT_NODES = 2000;
const LIMIT_EDGES = 5000;
/** Lines for each name of the overview: more would hide each other. */
const EDGES_PER_NODE = 2.5;

/** The state of the page: one view and one corpus; all else follows from them. */
export interface Store {
  readonly corpus: ReadonlySignal<Corpus>;
  readonly view: ReadonlySignal<View>;
  /** What the filters leave. */
  readonly statements: ReadonlySignal<readonly Statement[]>;
  readonly relations: ReadonlySignal<readonly EntityRelation[]>;
  /** Aggregated links of what the filters leave, strongest first. */
  readonly links: ReadonlySignal<readonly Link[]>;
  readonly picture: ReadonlySignal<Picture>;
  readonly curation: Curation;
  /** What assistive technology is told next. */
  readonly announcement: Signal<string>;
  /** A step that Back undoes. */
  go(change: Partial<View>): void;
  /** A change on the way, without a step of its own. */
  adjust(change: Partial<View>): void;
  filter(change: Partial<Filters>): void;
  /** Opens the dossier of an entity, through former ids too. */
  focus(id: string): void;
  /** Opens the sentences behind a link. */
  openLink(key: string): void;
  /** Opens a statement or relation in the reader. */
  read(id: string, report?: number): void;
  /** Puts other data under the same view. */
  replaceData(data: PageData): void;
}

/** Where the view is kept: the address bar in the page, nothing in tests. */
export interface Address {
  hash(): string;
  push(hash: string): void;
  replace(hash: string): void;
  /** Calls back when the person went back or forward. */
  onChange(listener: () => void): void;
}

export interface StoreOptions {
  /** The screen is small: the overview aims at fewer names, so that they can be read. */
  readonly compact?: boolean;
  /** Where corrections go; kept in the page unless told otherwise. */
  readonly backend?: DecisionBackend;
}

const COMPACT_NODES = 26;

/** Makes the state for one page of data. */
export function makeStore(data: PageData, address: Address, options: StoreOptions = {}): Store {
  const {compact = false, backend = fileBackend(data)} = options;
  const corpus = signal(makeCorpus(data));
  const view = signal(settled(corpus.value, readHash(address.hash())));
  const filters = computed(() => view.value.filters);
  const statements = computed(() => shownStatements(corpus.value, filters.value));
  const relations = computed(() => shownRelations(corpus.value, filters.value));
  const links = computed(() => aggregate(corpus.value, statements.value, relations.value));
  const focus = computed(() => view.value.focus);
  const hops = computed(() => view.value.hops);
  const size = computed(() => (compact ? view.value.size - START.size + COMPACT_NODES : view.value.size));
  const entities = computed(() => {
    const visible = visibleLinks(corpus.value, links.value, filters.value.off);
    if (focus.value === null) {
      const nodes = Math.min(LIMIT_NODES, size.value);
      return overview(corpus.value, visible, {nodes, edges: Math.min(LIMIT_EDGES, Math.round(nodes * EDGES_PER_NODE))});
    }
    const around = {focus: focus.value, hops: hops.value};
    return surroundings(corpus.value, visible, {nodes: MOST_NODES, edges: MOST_EDGES}, around);
  });
  const unfoldedLink = computed(() => (view.value.unfolded ? view.value.link : null));
  const picture = computed(() =>
    unfold(
      entities.value,
      links.value.find(({key}) => key === unfoldedLink.value),
    ),
  );
  const change = (next: Partial<View>, write: (hash: string) => void): void => {
    view.value = {...view.value, ...next};
    write(writeHash(view.value));
  };
  address.onChange(() => {
    view.value = settled(corpus.value, readHash(address.hash()));
  });
  const store: Store = {
    corpus,
    view,
    statements,
    relations,
    links,
    picture,
    curation: makeCuration({data: () => corpus.value.data, replace: (next) => store.replaceData(next)}, backend),
    announcement: signal(""),
    go: (next) => change(next, address.push),
    adjust: (next) => change(next, address.replace),
    filter: (next) => change({filters: {...view.value.filters, ...next}}, address.replace),
    focus: (id) => {
      const current = currentEntity(corpus.value, id);
      if (current) store.go({focus: current, link: null, open: null, other: null, screen: screenFor(view.value)});
    },
    openLink: (key) => store.go({link: key, open: null, unfolded: false}),
    read: (id, report = 0) => store.go({open: id, report, whole: false}),
    replaceData: (next) => {
      corpus.value = makeCorpus(next);
      view.value = settled(corpus.value, view.value);
    },
  };
  return store;
}

function screenFor({screen}: View): View["screen"] {
  return screen === "table" ? "table" : "picture";
}

/** The view with entities it names followed through merges, and what is not there taken out. */
function settled(corpus: Corpus, view: View): View {
  const entity = (id: string | null): string | null => (id === null ? null : currentEntity(corpus, id));
  const open =
    view.open !== null && (corpus.statements.has(view.open) || corpus.relations.has(view.open)) ? view.open : null;
  const filters = {...view.filters, by: entity(view.filters.by), about: entity(view.filters.about)};
  return {
    ...view,
    focus: entity(view.focus),
    other: entity(view.other),
    link: settledLink(corpus, view.link),
    open,
    filters,
  };
}

function settledLink(corpus: Corpus, key: string | null): string | null {
  const ends = key === null ? null : readLinkKey(key);
  if (!ends) return null;
  const source = currentEntity(corpus, ends.source);
  const target = currentEntity(corpus, ends.target);
  return source && target ? linkKey(source, target, ends.kind) : null;
}
