import {MENTION_TYPES, type MentionType, type Subtype} from "../model/record";
import {remembered} from "./remembered";
import {readTable} from "./table";
import {phraseWords} from "./words";

/** Names, and words after names, whose look-up is kept. */
const REMEMBERED = 10_000;

/** What a word of a name, or the noun after it, says about the name. */
interface Kind {
  readonly type: MentionType;
  readonly subtype: Subtype | null;
}

/** Words that tell what a name is. */
export interface HeadWords {
  /** By the words of the name itself: "… University", "Bank of …". Null where none tells. */
  ofName(name: string): Kind | null;
  /** As `ofName`, for one type only. */
  ofNameAs(name: string, type: MentionType): Subtype | null;
  /** By the words after the name, which are no part of it: "the … gang". */
  ofFollowing(following: string): Kind | null;
  /** By the noun, of one word or two, that the text calls the name: "Orvel, a startup". */
  ofCalled(noun: string): Kind | null;
}

interface Row extends Kind {
  readonly place: string;
  readonly order: number;
  /** Number of its words. */
  readonly length: number;
}

/**
 * Reads the table `head-words.tsv`.
 * @throws HearsayError `LEXICON` if the table is missing.
 */
export function readHeadWords(table: string | undefined): HeadWords {
  const heads = new Map<string, Row[]>();
  for (const [order, [words, place, type, subtype]] of readTable("head-words", table).rows.entries()) {
    const parts = phraseWords(words);
    const key = parts.join(" ");
    const row = {place, order, length: parts.length, type: type as MentionType, subtype: subtype as Subtype};
    heads.set(key, [...(heads.get(key) ?? []), row]);
  }
  const best = (name: string, type?: MentionType): Kind | null => {
    let found: Row | null = null;
    for (const row of rowsWithin(heads, phraseWords(name))) {
      if (type !== undefined && row.type !== type) continue;
      if (found === null || rank(row) < rank(found)) found = row;
    }
    return found;
  };
  const byType = new Map(
    MENTION_TYPES.map((type) => [type, remembered(REMEMBERED, (name) => best(name, type)?.subtype ?? null)]),
  );
  return {
    ofName: remembered(REMEMBERED, (name) => best(name)),
    ofNameAs: (name, type) => byType.get(type)!(name),
    ofFollowing: remembered(REMEMBERED, (following) => {
      const words = phraseWords(following);
      for (const length of [2, 1]) {
        const row = heads.get(words.slice(0, length).join(" "))?.find(({place}) => place === "after");
        if (row) return row;
      }
      return null;
    }),
    ofCalled: remembered(
      REMEMBERED,
      (noun) => heads.get(phraseWords(noun).join(" "))?.find(({place}) => place === "called") ?? null,
    ),
  };
}

/** The last word decides before the first, the first before one in the middle; two words before one; then the order of the table. */
function rank({place, order, length}: Row): number {
  return (place === "last" ? 0 : place === "first" ? 1 : 2) * 100_000 - length * 10_000 + order;
}

/** A name of one word tells by itself only where the word may stand anywhere. */
function* rowsWithin(heads: ReadonlyMap<string, readonly Row[]>, words: readonly string[]): Generator<Row> {
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + 3); end++) {
      for (const row of heads.get(words.slice(start, end).join(" ")) ?? []) {
        if (row.place === "any") yield end === words.length ? {...row, place: "last"} : row;
        else if (row.place === "last" && end === words.length && start > 0) yield row;
        else if (row.place === "first" && start === 0 && end < words.length) yield row;
      }
    }
  }
}
