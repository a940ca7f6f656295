import type {Entity} from "../../../src/model/entity";
import type {EntityRelation} from "../../../src/model/statement";
import type {Call} from "../../../src/query/call";
import {meant} from "../../../src/query/find";
import {fittingRelations} from "../../../src/query/relations";
import type {SaidQuestion} from "../../../src/query/said";
import {type Corpus, nameOf} from "../data/corpus";
import {words} from "../i18n/en";
import {NO_FILTERS} from "../model/filters";
import {readQuestion, saidQuestion, statementsFor} from "../model/question";
import type {Store} from "../state/store";
import type {View} from "../state/view";
import {placeOf} from "./quote-card";

/** A line of the list under the search box. */
export interface Option {
  readonly key: string;
  readonly group: string;
  readonly text: string;
  readonly detail: string;
  readonly entity: Entity | null;
  choose(): void;
}

const MOST_RELATIONS = 8;

/** What a line asks for, ready to be chosen: its statements, each relation that answers it, or the screen that does. */
export function questionOptions(store: Store, line: string): readonly Option[] {
  const corpus = store.corpus.value;
  const call = readQuestion(corpus, line);
  if (!call) return [];
  const asked = saidQuestion(call);
  if (asked) {
    const total = statementsFor(corpus, line).length;
    const view: Partial<View> = {screen: "table", table: "statements", sort: "", ...CLOSED};
    return [
      option(words.search.question(askedParts(asked)), words.search.showing(total), () =>
        store.go({...view, filters: {...NO_FILTERS, question: line}}),
      ),
    ];
  }
  if (call.name === "relations") {
    return fittingRelations(corpus.askable, call.question)
      .slice(0, MOST_RELATIONS)
      .map((relation) => ({
        ...option(relationText(corpus, relation), placeOf(corpus, relation.evidence[0]), () => store.read(relation.id)),
        key: relation.id,
      }));
  }
  const screen = screenOf(corpus, call);
  return screen
    ? [
        option(screen.text, "", () =>
          store.go({...CLOSED, filters: {...store.view.value.filters, question: ""}, ...screen.view}),
        ),
      ]
    : [];
}

const CLOSED = {focus: null, other: null, link: null, open: null} as const;

function option(text: string, detail: string, choose: () => void): Option {
  return {key: "question", group: words.search.groups.question, text, detail, entity: null, choose};
}

function relationText(corpus: Corpus, {type, subject, object, literal, negated}: EntityRelation): string {
  const verb = `${negated ? "⊘ " : ""}${words.relationType(type)}`;
  return [nameOf(corpus, subject), verb, nameOf(corpus, object), literal].filter(Boolean).join(" ");
}

/** The screen that answers a call, and what it is called; null where what it asks for is not there. */
function screenOf(corpus: Corpus, call: Call): {readonly text: string; readonly view: Partial<View>} | null {
  const {asked} = words.search;
  const names = namesIn(call);
  const entities = names.flatMap((name) => meant(corpus.askable, name).slice(0, 1));
  if (entities.length < names.length) return null;
  const [focus, other] = entities.map(({id}) => id);
  const [first, second] = entities.map(({name}) => name);
  switch (call.name) {
    case "compare":
      return {text: asked.compare(first, second), view: {screen: "compare", focus, other}};
    case "pathBetween":
      return {text: asked.path(first, second), view: {screen: "path", focus, other}};
    case "timeline":
      return {text: asked.timeline(first), view: {screen: "table", table: "statements", focus, sort: "day"}};
    case "who":
    case "neighbours":
      return {text: asked.who(first), view: {screen: "picture", focus, hops: 1}};
    case "numbers":
      return {text: asked.numbers(call.topic), view: {screen: "board", topic: call.topic}};
    case "conflicts":
      return {text: asked.conflicts, view: {screen: "board", topic: call.of ?? call.to ?? ""}};
    case "absent":
      return {text: asked.absent, view: {screen: "picture"}};
    case "sources":
      return call.options.unnamed
        ? {text: asked.unnamed, view: {screen: "sources"}}
        : {text: asked.sources, view: {screen: "table", table: "entities", sort: ""}};
    default:
      return null;
  }
}

function namesIn(call: Call): readonly string[] {
  if ("a" in call) return [call.a, call.b];
  return "of" in call && call.name !== "conflicts" ? [call.of] : [];
}

/** What is asked of statements, in words, one part each. */
export function askedParts(asked: SaidQuestion): string[] {
  const list = words.search;
  const {by, about, to, in: outlet, after, before, mode, stance, attitude, kind, hedged, negated, secondHand} = asked;
  return [
    ...(by ? [list.by(by)] : []),
    ...(to ? [list.to(to)] : []),
    ...(about ? [list.aboutWhom(about)] : []),
    ...(after ? [list.after(after)] : []),
    ...(before ? [list.earlier(before)] : []),
    ...(outlet ? [list.outlet(outlet)] : []),
    ...(mode ? [words.modes[mode]] : []),
    ...(stance ? [list.stance(words.stances[stance])] : []),
    ...(attitude ? [list.sides[attitude]] : []),
    ...(kind ? [words.kinds[kind]] : []),
    ...(hedged ? [words.legendRow("hedged")] : []),
    ...(negated ? [list.negated] : []),
    ...(secondHand ? [list.secondHand] : []),
  ];
}
