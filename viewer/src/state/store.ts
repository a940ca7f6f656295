import {computed, type ReadonlySignal, type Signal, signal} from "@preact/signals";
import type {PageData} from "../../../src/export/page";
import type {EntityRelation, Statement} from "../../../src/model/statement";
import {type Corpus, currentEntity, makeCorpus} from "../data/corpus";
import type {Pins} from "../model/arrange";
import {type Filters, shownRelations, shownStatements} from "../model/filters";
import {aggregate, type Link, linkKey, readLinkKey} from "../model/links";
import {overview, type Picture, surroundings, visibleLinks} from "../model/picture";
import {outletOf, projectLinks} from "../model/projection";
import {statementPicture} from "../model/statement-picture";
import {unfold} from "../model/unfold";
import {readHash, writeHash} from "./codec";
import {type Curation, type DecisionBackend, fileBackend, makeCuration} from "./curation";
import {START, type View} from "./view";

/** Parts of the view that make another picture, of which all is seen first. */
const PICTURED: readonly (keyof View)[] = ["focus", "hops", "size", "projection", "filters"];

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
  /** The links of what the picture is of, between ends that are not hidden. */
  readonly drawn: ReadonlySignal<readonly Link[]>;
  readonly picture: ReadonlySignal<Picture>;
  /** Names a person has gathered, to act on together. */
  readonly chosen: Signal<ReadonlySet<string>>;
  /** Where a person has put names; they stay there. */
  readonly pins: Signal<Pins>;
  readonly curation: Curation;
  /** The name a link asked for that is not there, as far as its id tells; null if all was found. */
  readonly missing: ReadonlySignal<string | null>;
  /** What part of the picture is looked at: apart from the view, so that a move redraws nothing else. */
  readonly camera: ReadonlySignal<string>;
  /** What assistive technology is told next. */
  readonly announcement: Signal<string>;
  /** A step that Back undoes. */
  go(change: Partial<View>): void;
  /** A change on the way, without a step of its own. */
  adjust(change: Partial<View>): void;
  filter(change: Partial<Filters>): void;
  /** The picture is looked at otherwise; the link holds it. */
  look(camera: string): void;
  /** Opens the dossier of an entity, through former ids too; a statement in the reader; what an outlet prints. */
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
  const asked = readHash(address.hash());
  const view = signal(settled(corpus.value, asked));
  const missing = signal(missingName(asked, view.value));
  const filters = computed(() => view.value.filters);
  const statements = computed(() => shownStatements(corpus.value, filters.value));
  const relations = computed(() => shownRelations(corpus.value, filters.value));
  const links = computed(() => aggregate(corpus.value, statements.value, relations.value));
  const focus = computed(() => view.value.focus);
  const hops = computed(() => view.value.hops);
  const size = computed(() => (compact ? view.value.size - START.size + COMPACT_NODES : view.value.size));
  const projection = computed(() => view.value.projection);
  const drawn = computed(() => {
    const shown = {statements: statements.value, relations: relations.value, links: links.value};
    return visibleLinks(corpus.value, projectLinks(corpus.value, projection.value, shown), filters.value);
  });
  const entities = computed(() => {
    const nodes = Math.min(LIMIT_NODES, size.value);
    const wide = {nodes, edges: Math.min(LIMIT_EDGES, Math.round(nodes * EDGES_PER_NODE))};
    const limits = focus.value === null ? wide : {nodes: MOST_NODES, edges: MOST_EDGES};
    const squares = projection.value === "statements";
    const room = squares ? {...limits, nodes: Math.ceil(limits.nodes / 2)} : limits;
    const names =
      focus.value === null
        ? overview(corpus.value, drawn.value, room)
        : surroundings(corpus.value, drawn.value, room, {focus: focus.value, hops: hops.value});
    return squares ? statementPicture(names, drawn.value, limits) : names;
  });
  const unfoldedLink = computed(() => (view.value.unfolded ? view.value.link : null));
  const picture = computed(() =>
    unfold(
      entities.value,
      links.value.find(({key}) => key === unfoldedLink.value),
    ),
  );
  const camera = signal(view.value.camera);
  const hashNow = (): string => writeHash({...view.value, camera: camera.value});
  const change = (next: Partial<View>, write: (hash: string) => void): void => {
    missing.value = null;
    if (PICTURED.some((part) => part in next)) camera.value = "";
    view.value = {...view.value, ...next};
    write(hashNow());
  };
  address.onChange(() => {
    const next = readHash(address.hash());
    view.value = settled(corpus.value, next);
    camera.value = next.camera;
    missing.value = missingName(next, view.value);
  });
  const showOutlet = (id: string): void => {
    const outlet = outletOf(id);
    if (outlet !== null)
      change({projection: "speakers", link: null, filters: {...view.value.filters, outlets: [outlet]}}, address.push);
  };
  const store: Store = {
    corpus,
    view,
    statements,
    relations,
    links,
    drawn,
    picture,
    chosen: signal(new Set()),
    pins: signal(new Map()),
    curation: makeCuration({data: () => corpus.value.data, replace: (next) => store.replaceData(next)}, backend),
    missing,
    camera,
    look: (next) => {
      if (next === camera.value) return;
      camera.value = next;
      address.replace(hashNow());
    },
    announcement: signal(""),
    go: (next) => change(next, address.push),
    adjust: (next) => change(next, address.replace),
    filter: (next) => change({filters: {...view.value.filters, ...next}}, address.replace),
    focus: (id) => {
      const current = currentEntity(corpus.value, id);
      if (current) store.go({focus: current, link: null, open: null, other: null, screen: screenFor(view.value)});
      else if (corpus.value.statements.has(id)) store.read(id);
      else showOutlet(id);
    },
    openLink: (key) => {
      const ends = readLinkKey(key);
      const square = [ends?.source, ends?.target].find((end) => end && corpus.value.statements.has(end));
      if (square) store.read(square);
      else store.go({link: key, open: null, unfolded: false});
    },
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

/** What to search for where a link names something that is gone: `person:jane-roe` was Jane Roe. */
function missingName(asked: View, found: View): string | null {
  if (asked.focus === null || found.focus !== null) return null;
  const name = asked.focus
    .replace(/^[a-z]+:/, "")
    .replaceAll("-", " ")
    .trim();
  return name || null;
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
  const end = (id: string): string | null => (outletOf(id) === null ? currentEntity(corpus, id) : id);
  const source = end(ends.source);
  const target = end(ends.target);
  return source && target ? linkKey(source, target, ends.kind) : null;
}
