import type {Name, Sentence, Syntax, Tags, Tokens, Upos} from "../../src/model/layers";
import type {MentionType, Subtype} from "../../src/model/record";

/** A name of the text: its words, type, subtype, and the words of its title before it. */
export type TaggedName = readonly [words: string, type: MentionType, subtype?: Subtype | null, title?: string];

/** The layers of a text tagged by hand, as the models would give them. */
export interface Tagged {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly tags: Tags;
  readonly syntax: Syntax;
  readonly names: readonly Name[];
}

/**
 * Builds layers from lines of tagged words, one sentence a line: `Roe/PROPN/2:nsubj left/VERB/0:root ./PUNCT/2:punct`. A lemma other than the
 * word in lower case follows after `=`: `left=leave/VERB`. Heads count from 1 in the sentence; where none is given the sentence is not parsed.
 */
export function tagged(lines: readonly string[], namesOf: readonly TaggedName[]): Tagged {
  let text = "";
  const rows: {word: string; lemma: string; upos: string; head: number; label: string; start: number}[] = [];
  const sentences: Sentence[] = [];
  for (const line of lines) {
    const first = rows.length;
    for (const part of line.split(" ")) {
      const [form, upos, arc] = part.split("/") as [string, string, string?];
      const [word, lemma] = form.split("=") as [string, string?];
      if (text !== "" && !/^(?:[.,;:)?!”]|['’]s)$/.test(word) && !/[(“]$/.test(text)) text += " ";
      const [head, ...label] = arc?.split(":") ?? [];
      const target = head === undefined ? -2 : head === "0" ? -1 : first + Number(head) - 1;
      rows.push({
        word,
        lemma: lemma ?? word.toLowerCase(),
        upos,
        head: target,
        label: label.join(":"),
        start: text.length,
      });
      text += word;
    }
    const start = rows[first]?.start ?? 0;
    sentences.push({start, end: text.length, first, last: rows.length, paragraph: 0, heading: false});
  }
  const words = rows.map(({word}) => word);
  const tokens: Tokens = {
    count: rows.length,
    starts: Int32Array.from(rows, ({start}) => start),
    ends: Int32Array.from(rows, ({start, word}) => start + word.length),
    words,
    lower: words.map((word) => word.toLowerCase()),
  };
  return {
    text,
    tokens,
    sentences,
    tags: {upos: rows.map(({upos}) => upos as Upos), xpos: rows.map(() => ""), lemmas: rows.map(({lemma}) => lemma)},
    syntax: {heads: Int32Array.from(rows, ({head}) => head), labels: rows.map(({label}) => label)},
    names: findNames(text, tokens, namesOf),
  };
}

/** Each entry finds its words at the first place that no earlier entry took. */
function findNames(text: string, tokens: Tokens, wanted: readonly TaggedName[]): Name[] {
  const found: Name[] = [];
  for (const [words, type, subtype, title] of wanted) {
    let start = text.indexOf(words);
    while (found.some((name) => start < name.end && name.start < start + words.length))
      start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`"${words}" does not stand in the text (again).`);
    const end = start + words.length;
    const titleStart = title === undefined ? -1 : text.lastIndexOf(title, start);
    found.push({
      start,
      end,
      first: tokens.starts.indexOf(start),
      last: tokens.ends.indexOf(end) + 1,
      type,
      subtype: subtype ?? null,
      title: title === undefined ? null : {start: titleStart, end: titleStart + title.length},
      confidence: 1,
      by: "test",
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
