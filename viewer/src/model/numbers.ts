import type {EntityRelation} from "../../../src/model/statement";
import {compareText} from "../../../src/model/text";
import {sentenceTest} from "../../../src/query/numbers";
import {hasWords, topicWords, wordsOf} from "../../../src/query/topic";
import type {Corpus} from "../data/corpus";
import {isDisputed} from "./links";

/** One figure somebody gave. */
interface Figure {
  readonly relation: EntityRelation;
  readonly value: number;
  readonly percent: boolean;
  /** Entity id of who says so; null: the article itself, or nobody named. */
  readonly speaker: string | null;
  readonly day: string | null;
  /** What is counted, in the words of the article. */
  readonly words: string;
  /** The statement it stands in is contradicted by another. */
  readonly disputed: boolean;
}

/** Figures of one kind: arrests, targets, detentions ... */
export interface FigureGroup {
  readonly type: string;
  readonly figures: readonly Figure[];
  /** Some of them stand in statements that contradict each other. */
  readonly disputed: boolean;
}

/**
 * Who gave which number: figures by the kind of relation they count, disputed kinds first. With a topic, only figures whose kind and ends hold all its
 * words, or whose sentences speak of it.
 */
export function figureGroups(corpus: Corpus, relations: readonly EntityRelation[], topic = ""): FigureGroup[] {
  const groups = new Map<string, Figure[]>();
  const isWanted = topic.trim() === "" ? () => true : topicTest(corpus, topic);
  for (const relation of relations) {
    const figure = figureOf(corpus, relation);
    if (figure && isWanted(figure)) groups.set(relation.type, [...(groups.get(relation.type) ?? []), figure]);
  }
  return [...groups]
    .map(([type, figures]) => ({type, figures: figures.sort(byDay), disputed: figures.some(({disputed}) => disputed)}))
    .sort(
      (a, b) =>
        Number(b.disputed) - Number(a.disputed) || b.figures.length - a.figures.length || compareText(a.type, b.type),
    );
}

function topicTest(corpus: Corpus, topic: string): (figure: Figure) => boolean {
  const telling = topicWords(topic);
  const speaks = sentenceTest(corpus.askable, topic);
  return ({relation, words}) =>
    hasWords(wordsOf(`${relation.type.replaceAll("_", " ")} ${words}`), telling) ||
    relation.evidence.some(({document: id, sentence}) => {
      const document = corpus.documents.get(id);
      return document !== undefined && speaks(document, sentence);
    });
}

function figureOf(corpus: Corpus, relation: EntityRelation): Figure | null {
  const {count, percent} = relation.qualifiers;
  const value = count ?? percent;
  if (value === undefined) return null;
  const said = relation.saidIn ? corpus.statements.get(relation.saidIn) : undefined;
  const name = (id: string | null): string => (id ? (corpus.entities.get(id)?.name ?? "") : "");
  return {
    relation,
    value,
    percent: count === undefined,
    words: [name(relation.subject), relation.literal ?? name(relation.object)].filter(Boolean).join(": "),
    speaker: said?.speaker ?? null,
    day: corpus.documents.get(relation.evidence[0]?.document ?? "")?.published ?? null,
    disputed: said !== undefined && isDisputed(corpus, said.id),
  };
}

function byDay(a: Figure, b: Figure): number {
  return (
    compareText(a.day ?? "9999", b.day ?? "9999") || a.value - b.value || compareText(a.relation.id, b.relation.id)
  );
}
