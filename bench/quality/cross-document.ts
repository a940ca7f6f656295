import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "../../src/build";
import type {Document} from "../../src/model/document";
import type {Entity} from "../../src/model/entity";
import type {Resources} from "../../src/model/resources";
import {overlaps, type Span} from "../../src/model/span";
import type {Figure} from "./figure";
import type {Annotate} from "./scorer";

interface GoldMention extends Span {
  readonly chain: string;
  readonly type: string | null;
  readonly kind: string;
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** A name of the gold with what the build made of it; null where no name was found there. */
interface Placed {
  readonly gold: string;
  readonly entity: string | null;
}

const SET = "ECB+ open topics";
const TYPES: readonly (readonly [title: string, types: readonly string[]])[] = [
  ["people and bodies", ["PERSON", "ORG"]],
  ["people", ["PERSON"]],
  ["bodies", ["ORG"]],
];

/**
 * Names of people and bodies across the documents of all open topics of ECB+, in one build: B3 (Bagga and Baldwin 1998). The gold
 * follows only some things from document to document; a mention of the others has a chain of its own even where it is one of
 * them, so only chains in several documents are scored. Precision is over the names that were found; recall is over all, and a
 * name that was not found counts as nothing recalled. What is a name was marked by rule: some are common nouns with a capital.
 * @param data the data folder
 */
export async function scoreCrossDocument(data: string, annotate: Annotate, resources: Resources): Promise<Figure[]> {
  const gold = readFileSync(join(data, "coref", "ecb.open.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldDocument);
  const documents = gold.map(({id, text}): Document => ({id, text, sha256: sha256(text)}));
  const workspace = {documents, decisions: [], problems: [], resources};
  const {entities} = await build(workspace, {annotate: async (all) => all.map(annotate)});
  return TYPES.flatMap(([title, types]) => {
    const {precision, recall, f1} = bCubed(placeNames(gold, entities, types));
    return [
      {set: SET, measure: `names of ${title} B3 precision`, value: precision},
      {set: SET, measure: `names of ${title} B3 recall`, value: recall},
      {set: SET, measure: `names of ${title} B3 F1`, value: f1},
    ];
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function placeNames(
  gold: readonly GoldDocument[],
  entities: readonly Entity[],
  types: readonly string[],
): readonly Placed[] {
  const named = new Map<string, {readonly span: Span; readonly entity: string}[]>();
  for (const {id: entity, mentions} of entities) {
    for (const {document, start, end} of mentions) {
      const list = named.get(document) ?? [];
      named.set(document, [...list, {span: {start, end}, entity}]);
    }
  }
  const documentsOf = new Map<string, Set<string>>();
  for (const {id, mentions} of gold) {
    for (const {chain} of mentions) documentsOf.set(chain, (documentsOf.get(chain) ?? new Set()).add(id));
  }
  return gold.flatMap(({id, mentions}) =>
    mentions
      .filter(({kind, type, chain}) => {
        const isAcross = documentsOf.get(chain)!.size > 1;
        return isAcross && kind === "name" && type !== null && types.includes(type);
      })
      .map((mention) => {
        const around = (named.get(id) ?? []).filter(({span}) => overlaps(span, mention));
        const best = around.sort((a, b) => shared(b.span, mention) - shared(a.span, mention))[0];
        return {gold: mention.chain, entity: best?.entity ?? null};
      }),
  );
}

/** How well two overlapping spans agree: characters in both over characters in either. */
function shared(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function bCubed(names: readonly Placed[]): {readonly precision: number; readonly recall: number; readonly f1: number} {
  const ofGold = count(names.map(({gold}) => gold));
  const found = names.filter(({entity}) => entity !== null);
  const ofEntity = count(found.map(({entity}) => String(entity)));
  const ofBoth = count(found.map(({gold, entity}) => `${gold} ${entity}`));
  let precision = 0;
  let recall = 0;
  for (const {gold, entity} of found) {
    const both = ofBoth.get(`${gold} ${entity}`)!;
    precision += both / ofEntity.get(String(entity))! / found.length;
    recall += both / ofGold.get(gold)! / names.length;
  }
  return {precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)};
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
