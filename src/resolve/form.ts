import type {Document} from "../model/document";
import {chainKey} from "../model/entity";
import type {AnnotationRecord, Chain, Mention, MentionType} from "../model/record";
import {compareText, foldText} from "../model/text";
import {isGenericBody} from "./generic-names";
import {isSurnameOnly, parsePersonName} from "./person-name";

/** A chain of a document as resolution sees it. */
export interface ChainView {
  /** `<document>#<chain>`. */
  readonly key: string;
  readonly document: Document;
  readonly chain: Chain;
  /** Its mentions by name; where it is unnamed, its descriptions. */
  readonly mentions: readonly Mention[];
}

/** All chains of one type and one name: what is compared, so that a name said a thousand times is compared once. */
export interface Form {
  /** Type, folded name, and what keeps forms of one name apart. Orders forms the same whatever the order of the documents. */
  readonly key: string;
  readonly type: MentionType;
  readonly name: string;
  /** What at least half of its mentions call it, if they agree: where the fullest name holds words too many, this one does not. */
  readonly usualName: string;
  /** Every name the chains are called by in their documents, sorted. */
  readonly names: readonly string[];
  readonly chains: readonly ChainView[];
  /** Number of documents. */
  readonly documents: number;
  /** Words of the titles that stand with its mentions ("director", "mayor"). */
  readonly titles: ReadonlySet<string>;
  /** The decisions that keep it from others: see `Constraints`. */
  readonly marks: readonly string[];
  /** Compared with nothing: unnamed, or taken out by a decision. */
  readonly alone: boolean;
}

/** What decisions say about a chain before anything is compared. */
export interface ChainMarks {
  readonly marks: readonly string[];
  readonly alone: boolean;
}

const NO_MARKS: ChainMarks = {marks: [], alone: false};

/** The chains of all records, with their mentions; chains of pronouns only are left out. */
export function collectChains(documents: readonly Document[], records: readonly AnnotationRecord[]): ChainView[] {
  return records.flatMap((record, index) => {
    const byChain = new Map<string, Mention[]>();
    for (const mention of record.mentions) {
      if (mention.kind === "pronoun") continue;
      const list = byChain.get(mention.chain);
      if (list) list.push(mention);
      else byChain.set(mention.chain, [mention]);
    }
    return record.chains.flatMap((chain) => {
      const all = byChain.get(chain.id) ?? [];
      const mentions = chain.unnamed ? all : all.filter((mention) => mention.kind === "name");
      if (mentions.length === 0) return [];
      return [{key: chainKey(record.id, chain.id), document: documents[index], chain, mentions}];
    });
  });
}

/** Folds chains into forms, in the order of their keys. */
export function foldIntoForms(chains: readonly ChainView[], marksOf: ReadonlyMap<string, ChainMarks>): Form[] {
  const groups = new Map<string, {readonly marks: ChainMarks; readonly chains: ChainView[]}>();
  for (const view of chains) {
    const marks = marksOf.get(view.key) ?? NO_MARKS;
    const key = formKey(view, marks);
    const group = groups.get(key);
    if (group) group.chains.push(view);
    else groups.set(key, {marks, chains: [view]});
  }
  return [...groups]
    .map(([key, group]) => makeForm(key, group.chains, group.marks))
    .sort((a, b) => compareText(a.key, b.key));
}

function formKey(view: ChainView, {marks, alone}: ChainMarks): string {
  const {type, name, unnamed, id} = view.chain;
  const folded = foldText(name);
  if (unnamed || alone) return `${type}|${folded}|${view.document.sha256}|${id}`;
  const isShared = type === "PERSON" ? isSurnameOnly(parsePersonName(name)) : type === "ORG" && isGenericBody(folded);
  const ownPlace = isShared ? view.document.sha256 : "";
  return `${type}|${folded}|${ownPlace}|${marks.join(",")}`;
}

function makeForm(key: string, unsorted: readonly ChainView[], {marks, alone}: ChainMarks): Form {
  const chains = [...unsorted].sort(compareChains);
  const names = new Map<string, number>();
  const titles = new Set<string>();
  for (const {chain, mentions, document} of chains) {
    names.set(chain.name, names.get(chain.name) ?? 0);
    for (const {text, title} of mentions) {
      names.set(text, (names.get(text) ?? 0) + 1);
      if (title) for (const word of titleWords(document.text.slice(title.start, title.end))) titles.add(word);
    }
  }
  return {
    key,
    type: chains[0].chain.type,
    name: chains[0].chain.name,
    usualName: usualNameOf(names) ?? chains[0].chain.name,
    names: [...names.keys()].sort(compareText),
    chains,
    documents: new Set(chains.map(({document}) => document.sha256)).size,
    titles,
    marks,
    alone: alone || chains[0].chain.unnamed,
  };
}

function usualNameOf(names: ReadonlyMap<string, number>): string | null {
  let mentions = 0;
  for (const count of names.values()) mentions += count;
  for (const [name, count] of names) if (count * 2 > mentions) return name;
  return null;
}

/** Content before names of files: the order does not depend on where documents lie. */
export function compareChains(a: ChainView, b: ChainView): number {
  return (
    compareText(a.document.sha256, b.document.sha256) ||
    compareText(a.document.id, b.document.id) ||
    a.mentions[0].start - b.mentions[0].start ||
    compareText(a.chain.id, b.chain.id)
  );
}

const TITLE_NOISE = new Set(
  "the a an of for and in acting former deputy assistant vice senior mr mrs ms then new".split(" "),
);

function titleWords(title: string): string[] {
  return foldText(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !TITLE_NOISE.has(word));
}
