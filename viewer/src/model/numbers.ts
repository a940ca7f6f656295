import type {EntityRelation} from "../../../src/model/statement";
import {compareText, foldText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";

/** One figure somebody gave. */
export interface Figure {
  readonly relation: EntityRelation;
  readonly value: number;
  readonly percent: boolean;
  /** Entity id of who says so; null: the article itself, or nobody named. */
  readonly speaker: string | null;
  readonly day: string | null;
}

/** Figures for the same thing: what kind of relation, about what. */
export interface FigureGroup {
  readonly key: string;
  readonly type: string;
  readonly thing: string;
  readonly figures: readonly Figure[];
  /** Two of them are not the same number. */
  readonly differ: boolean;
}

/** Who gave which number for what: figures grouped by relation and thing, groups that differ first. */
export function figureGroups(corpus: Corpus, relations: readonly EntityRelation[]): FigureGroup[] {
  const groups = new Map<string, {type: string; thing: string; figures: Figure[]}>();
  for (const relation of relations) {
    const {count, percent} = relation.qualifiers;
    const value = count ?? percent;
    if (value === undefined) continue;
    const thing = thingOf(corpus, relation);
    const key = `${relation.type}|${foldText(thing)}|${count === undefined}`;
    const group = groups.get(key) ?? {type: relation.type, thing, figures: []};
    groups.set(key, group);
    const said = relation.saidIn ? corpus.statements.get(relation.saidIn) : undefined;
    const published = corpus.documents.get(relation.evidence[0]?.document ?? "")?.published ?? null;
    group.figures.push({relation, value, percent: count === undefined, speaker: said?.speaker ?? null, day: published});
  }
  return [...groups]
    .map(([key, group]) => ({key, ...group, differ: new Set(group.figures.map(({value}) => value)).size > 1}))
    .sort(
      (a, b) => Number(b.differ) - Number(a.differ) || b.figures.length - a.figures.length || compareText(a.key, b.key),
    );
}

/** What is counted: the object, else the words with the number taken out, else the subject. */
function thingOf(corpus: Corpus, {object, literal, subject}: EntityRelation): string {
  if (object) return corpus.entities.get(object)?.name ?? object;
  const words = (literal ?? "")
    .replace(/[\d.,]+\s*(%|percent)?/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words) return words;
  return subject ? (corpus.entities.get(subject)?.name ?? subject) : "";
}
