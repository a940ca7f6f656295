import {findSentences} from "../../src/annotate/sentences";
import type {Sentence, Tokens} from "../../src/model/layers";
import type {MentionType} from "../../src/model/record";
import {Clusters} from "../../src/models/clusters";
import {hashText} from "../../src/models/feature-hash";
import {BEGIN, INSIDE, LAST, labelOf, NAME_TYPES, OUTSIDE, UNIT} from "../../src/models/name-labels";
import {WordClasses} from "../../src/models/word-classes";
import type {NameDocument} from "../../training/names/corpus";
import type {WordRows} from "../../training/names/word-classes";
import {writeContainer} from "../../training/shared/write-container";

/** Clusters that know a few words, each in a cluster of its own. */
export function smallClusters(words: readonly string[]): Clusters {
  const keys = Int32Array.from(words, hashText).sort();
  return new Clusters(
    writeContainer(
      "clusters",
      {},
      {
        keys,
        fine: Uint16Array.from(keys, (key) => words.findIndex((word) => hashText(word) === key)),
        coarse: Uint8Array.from(words.keys()),
      },
    ),
  );
}

/** Classes that know no word, and the fine clusters of those that the clusters know. */
export function noClasses(clusters: Clusters): WordClasses {
  const none = new Uint8Array();
  return new WordClasses(clusters, {
    classes: none,
    rareGaps: none,
    rareClasses: none,
    rareFine: new Uint16Array(),
  });
}

/** A few words with clusters and vectors, each with a direction of its own. */
export function smallWords(words: readonly string[]): WordRows {
  const values = new Float32Array(words.length * words.length);
  for (let row = 0; row < words.length; row++) values[row * words.length + row] = 1;
  const vectors = {words, dimensions: words.length, values};
  return {vectors, fineOfRow: Int32Array.from(words.keys()), clusters: smallClusters(words)};
}

/** Tokens and sentences of text whose tokens are parted by blanks, one paragraph a line. */
export function spaced(text: string): {text: string; tokens: Tokens; sentences: Sentence[]} {
  const matches = [...text.matchAll(/\S+/g)];
  const words = matches.map(([word]) => word);
  const starts = Int32Array.from(matches, ({index}) => index);
  const ends = Int32Array.from(matches, ({0: word, index}) => index + word.length);
  const tokens = {count: words.length, starts, ends, words, lower: words.map((word) => word.toLowerCase())};
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({0: line, index}) => ({
    start: index,
    end: index + line.length,
    heading: !/[.!?]$/.test(line),
  }));
  return {text, tokens, sentences: findSentences(tokens, blocks)};
}

/** A document for training: names in square brackets with their type, "[PERSON Ada Obi] left ." */
export function labelled(id: string, marked: string): NameDocument {
  const labels: number[] = [];
  const text = marked.replace(/\[([A-Z]+) ([^\]]+)\]|\S+/g, (whole, type?: MentionType, name?: string) => {
    if (type === undefined || name === undefined) {
      labels.push(1 << OUTSIDE);
      return whole;
    }
    const count = name.split(" ").length;
    for (let at = 0; at < count; at++) {
      const place = count === 1 ? UNIT : at === 0 ? BEGIN : at === count - 1 ? LAST : INSIDE;
      labels.push(1 << labelOf(NAME_TYPES.indexOf(type), place));
    }
    return name;
  });
  return {id, set: "made up", gold: [], ...spaced(text), allowed: Int32Array.from(labels)};
}
