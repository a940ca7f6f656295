import {parseSentences, type SyntaxModels} from "../../src/annotate/syntax";
import {type TagModels, tagWords} from "../../src/annotate/tags";
import {readResources} from "../../src/disk/resources";
import {openLanguageModels} from "../../src/models/language-models";
import {Lemmatiser} from "../../src/models/lemmatiser";
import {LONGEST_SENTENCE} from "../../src/models/parser";
import type {WordSheet} from "../../src/models/word-sheet";
import {bareParser, bareSheet, bareTagger} from "../help/bare-models";
import {oneSentence} from "../help/one-sentence";

const TAGS = ["NOUN|NN", "PUNCT|,"];

function bareModels(sheet: WordSheet): TagModels & SyntaxModels {
  const lemmatiser = new Lemmatiser({exceptions: [], verbs: []});
  return {tagger: bareTagger(TAGS, [1, 0], sheet), lemmatiser, parser: bareParser(["dep"], [1, 0, 0], sheet)};
}

describe("syntax", () => {
  it("cuts sentences that are too long at punctuation, each piece with a root", () => {
    const models = bareModels(bareSheet());
    const text = Array.from({length: LONGEST_SENTENCE + 50}, (_, index) => (index === 150 ? ";" : "word")).join(" ");
    const {words, sentences} = oneSentence(text);
    const {heads, labels} = parseSentences(models, words, tagWords(models, words, sentences), sentences);
    const roots = [...heads].flatMap((head, token) => (head === -1 ? [token] : []));
    expect(roots.map((root) => root > 150)).toEqual([false, true]);
    expect([...heads.slice(151)].every((head) => head === -1 || head > 150)).toBe(true);
    expect(labels.every((label) => label === "dep")).toBe(true);
  });

  it("leaves tokens outside of all sentences unparsed", () => {
    const models = bareModels(bareSheet());
    const {words} = oneSentence("one two");
    const {heads, labels} = parseSentences(models, words, tagWords(models, words, []), []);
    expect([...heads]).toEqual([-2, -2]);
    expect(labels).toEqual(["", ""]);
  });

  it("finds subject, object and clause of a plain sentence with the weights that are shipped", async () => {
    const models = openLanguageModels(await readResources());
    const {words, sentences} = oneSentence("The mayor told reporters that police had arrested two men .");
    const tags = tagWords(models, words, sentences);
    const {heads, labels} = parseSentences(models, words, tags, sentences);
    const arc = (word: string): string => {
      const token = words.words.indexOf(word);
      return `${labels[token]} ${heads[token] < 0 ? "-" : words.words[heads[token]]}`;
    };
    expect(arc("told")).toBe("root -");
    expect(arc("mayor")).toBe("nsubj told");
    expect(arc("police")).toBe("nsubj arrested");
    expect(arc("arrested")).toBe("ccomp told");
    expect(arc("men")).toBe("obj arrested");
    expect(tags.lemmas[words.words.indexOf("arrested")]).toBe("arrest");
  });
});
