import {readFileSync} from "node:fs";
import {join} from "node:path";
import compromise from "compromise";
import {guard} from "../../src/annotate/guard";
import {nameFinder} from "../../src/annotate/names";
import {splitParagraphs} from "../../src/annotate/paragraphs";
import {createPipeline} from "../../src/annotate/pipeline";
import {createSentences} from "../../src/annotate/sentences";
import {createSyntax} from "../../src/annotate/syntax";
import {createFirstTags, createTags} from "../../src/annotate/tags";
import {partedTokens} from "../../src/annotate/wink";
import type {Document} from "../../src/model/document";
import {names} from "../../src/model/layers";
import type {Resources} from "../../src/model/resources";
import {openLanguageModels} from "../../src/models/language-models";
import {DEVELOPMENT_SETS, type GoldMention, isHeldOut, type NameSet, TRAINING_SETS} from "../../training/names/corpus";
import {NameScore} from "../../training/names/score";
import type {Figure} from "./figure";

const MAIN_TYPES = ["PERSON", "ORG", "PLACE"] as const;

/** A text with the names that a data set marks in it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** What finds the names of a text. */
type NameFinder = (document: GoldDocument) => readonly GoldMention[];

/**
 * Names on the development sets and the kept parts of the training sets: exact span and type of people, organisations and
 * places, of the names layer and, side by side, of compromise.
 * @param data the data folder.
 */
export function scoreNames(data: string, resources: Resources): Promise<Figure[]> {
  const ours = namesLayer(resources);
  const kept = TRAINING_SETS.filter(({name}) => name === "worldwide" || name === "wikigold");
  const figures = [...kept, ...DEVELOPMENT_SETS].flatMap((set) => {
    const documents = readGold(data, set).filter(
      (document) => !kept.includes(set) || isHeldOut({...document, set: set.name}),
    );
    const name = kept.includes(set) ? `${set.name}, kept part` : set.name;
    return [
      ...nameRates(name, documents, ours),
      {set: name, measure: "names F1 of compromise", value: scored(documents, ofCompromise, MAIN_TYPES).f1},
    ];
  });
  return Promise.resolve(figures);
}

/** The names layer, with the steps it needs before it. */
export function namesLayer(resources: Resources): NameFinder {
  const models = openLanguageModels(resources);
  const pipeline = createPipeline([
    guard,
    splitParagraphs,
    partedTokens,
    createSentences(models),
    createFirstTags(models),
    createSyntax(models),
    createTags(models),
    nameFinder(resources),
  ]);
  return ({id, text}) => pipeline({id, text, sha256: ""} satisfies Document).get(names);
}

/** F1, precision and recall of people, organisations and places, together and F1 of each. */
export function nameRates(set: string, documents: readonly GoldDocument[], finder: NameFinder): Figure[] {
  const all = scored(documents, finder, MAIN_TYPES);
  return [
    {set, measure: "names F1", value: all.f1},
    {set, measure: "names precision", value: all.precision},
    {set, measure: "names recall", value: all.recall},
    ...MAIN_TYPES.map((type) => ({set, measure: `names F1, ${type}`, value: scored(documents, finder, [type]).f1})),
  ];
}

function scored(documents: readonly GoldDocument[], finder: NameFinder, types: readonly string[]): NameScore {
  const score = new NameScore();
  for (const document of documents) score.add(document.mentions, finder(document), new Set(types));
  return score;
}

/** The texts of a set, as they lie in its file. */
export function readGold(data: string, {file}: NameSet): GoldDocument[] {
  const lines = readFileSync(join(data, file), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as GoldDocument);
}

interface Offset {
  readonly text: string;
  readonly offset: {readonly start: number; readonly length: number};
}

/** What compromise finds, without the punctuation and possessives that its spans take in. */
function ofCompromise({text}: GoldDocument): GoldMention[] {
  const read = compromise(text);
  const found = [
    ["PERSON", read.people()],
    ["ORG", read.organizations()],
    ["PLACE", read.places()],
  ] as const;
  return found.flatMap(([type, view]) =>
    (view.json({offset: true}) as Offset[]).map(({offset: {start, length}}) => {
      const words = text.slice(start, start + length);
      const before = /^[^\p{L}\p{N}]*/u.exec(words)![0].length;
      const after = /(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(words)![0].length;
      return {type, start: start + before, end: start + length - after};
    }),
  );
}
