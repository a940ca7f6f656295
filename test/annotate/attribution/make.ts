import {readFileSync} from "node:fs";
import {gather, type Material} from "../../../src/annotate/attribution/material";
import {findParagraphs} from "../../../src/annotate/paragraphs";
import {findQuotations} from "../../../src/annotate/quotations";
import {findSentences} from "../../../src/annotate/sentences";
import {tokenize} from "../../../src/annotate/wink";
import {readReporting} from "../../../src/lexicon/reporting";
import type {AttributionFrame, Name, Upos} from "../../../src/model/layers";

const reporting = readReporting(
  readFileSync(new URL("../../../src/lexicon/data/reporting.tsv", import.meta.url), "utf8"),
);

/**
 * A document with its tags by hand: `"Ann Field said|VERB:say that|SCONJ it rained|VERB:rain ."`. A word without a tag is a
 * name if it has a capital, a mark if it has no letter, else a noun. Blanks before closing marks are dropped.
 */
export function material(tagged: string): Material {
  const units = tagged.split(/[ ]+/).filter((unit) => unit !== "");
  const text = units
    .map((unit) => unit.replace(/\|.*$/, ""))
    .join(" ")
    .replace(/ ([.,:;?!”])/g, "$1")
    .replace(/“ /g, "“");
  const paragraphs = findParagraphs(text);
  const tokens = tokenize(text, text, paragraphs);
  if (tokens.count !== units.length)
    throw new Error(`${tokens.count} tokens for ${units.length} units: ${tokens.words.join("|")}`);
  const upos = units.map(tagOf);
  const lemmas = units.map((unit, index) => /:(\p{L}+)$/u.exec(unit.split("|")[1] ?? "")?.[1] ?? tokens.lower[index]);
  return gather(
    text,
    {
      tokens,
      paragraphs,
      sentences: findSentences(tokens, paragraphs),
      quotations: findQuotations(text, paragraphs),
      tags: {upos, xpos: upos.map(() => ""), lemmas},
      names: namesOf(upos, tokens.starts, tokens.ends),
      syntax: {heads: new Int32Array(tokens.count).fill(-2), labels: upos.map(() => "")},
    },
    reporting,
  );
}

function tagOf(unit: string): Upos {
  const tag = /\|(\p{Lu}+)/u.exec(unit)?.[1];
  if (tag) return tag as Upos;
  return /^\p{Lu}/u.test(unit) ? "PROPN" : /\p{L}/u.test(unit) ? "NOUN" : /\p{N}/u.test(unit) ? "NUM" : "PUNCT";
}

function namesOf(upos: readonly Upos[], starts: Int32Array, ends: Int32Array): Name[] {
  const names: Name[] = [];
  for (let first = 0; first < upos.length; first++) {
    if (upos[first] !== "PROPN") continue;
    let last = first + 1;
    while (upos[last] === "PROPN") last++;
    const span = {start: starts[first], end: ends[last - 1]};
    names.push({...span, first, last, type: "PERSON", subtype: null, title: null, confidence: 1, by: "test"});
    first = last;
  }
  return names;
}

/** Source, cue and content of a frame as words, for comparison. */
export function words(
  {text}: Material,
  frame: AttributionFrame,
): {source: string | null; cue: string; content: string} {
  const join = (spans: readonly {start: number; end: number}[]) =>
    spans.map(({start, end}) => text.slice(start, end)).join(" … ");
  return {source: frame.source && join([frame.source]), cue: join(frame.cue), content: join(frame.content)};
}
