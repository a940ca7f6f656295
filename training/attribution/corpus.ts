import {readFileSync} from "node:fs";
import type {Material, TokenRange} from "../../src/annotate/attribution/material";
import {tokenFrom} from "../../src/annotate/attribution/material";
import type {Span} from "../../src/model/span";

/** One attribution of a corpus, as tokens: spans that hold no token are left out. */
export interface GoldAttribution {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** A document of a corpus with its attributions. */
export interface GoldDocument {
  readonly id: string;
  readonly material: Material;
  readonly gold: readonly GoldAttribution[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {readonly source: Span[]; readonly cue: Span[]; readonly content: Span[]}[];
}

/** Reads a file of the form `{id, text, attributions}` a line; `prepare` runs the language stage up to syntax. */
export function readCorpus(path: string, prepare: (id: string, text: string) => Material): GoldDocument[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const {id, text, attributions} = JSON.parse(line) as Line;
    const material = prepare(id, text);
    return {
      id,
      material,
      gold: attributions.map((each) => readGold(material, each)).filter(({content}) => content.length > 0),
    };
  });
}

function readGold(material: Material, {source, cue, content}: Line["attributions"][number]): GoldAttribution {
  const ranges = (spans: readonly Span[]): TokenRange[] =>
    spans.map((span) => tokensOf(material, span)).filter(({first, last}) => first < last);
  return {
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content).map((range) => withoutThat(material, range)),
  };
}

function tokensOf({tokens}: Material, {start, end}: Span): TokenRange {
  let first = tokenFrom(tokens, start);
  if (first > 0 && tokens.ends[first - 1] > start) first--;
  let last = first;
  while (last < tokens.count && tokens.starts[last] < end) last++;
  return {first, last};
}

/** The house leaves "that" and the marks before a content out of it. */
function withoutThat({tokens}: Material, range: TokenRange): TokenRange {
  let {first} = range;
  while (first + 1 < range.last && /^(?:that|,|:)$/.test(tokens.lower[first])) first++;
  return {first, last: range.last};
}
