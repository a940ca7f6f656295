import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {build} from "../../src/build";
import {readWorkspace} from "../../src/disk/index";
import {pageData} from "../../src/export/page";
import {type Asked, ask, callText} from "../../src/query/index";
import {makeCorpus} from "../../viewer/src/data/corpus";
import {readQuestion, statementsFor} from "../../viewer/src/model/question";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [, ...rows] = readFileSync(new URL("questions.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .map((line) => line.split("\t"));

const knowledge = await build(await readWorkspace(root));
const corpus = makeCorpus(pageData(knowledge));
const texts = knowledge.documents.map(({text}) => text.replace(/\s+/gu, " "));

/** The answers of a question: rows of a list, or the one thing that is answered. */
function answersOf({answer}: Asked): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  if (answer === null) return [];
  return "statements" in answer && "speakers" in answer ? answer.statements : [answer];
}

/** The sentences that an answer gives as its evidence. */
function sentencesIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(sentencesIn);
  if (typeof answer !== "object" || answer === null) return [];
  const own = "sentence" in answer && typeof answer.sentence === "string" ? [answer.sentence] : [];
  return [...own, ...Object.values(answer).flatMap(sentencesIn)];
}

describe("questions to the articles of the seeds", () => {
  it("are at least forty, each with all its columns", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(rows.filter(({length}) => length !== 4)).toEqual([]);
  });

  it.each(rows)("%s", (question, call, least, holds) => {
    const asked = ask(knowledge, question);
    expect(asked.understood).toBe(call);
    expect(answersOf(asked).length).toBeGreaterThanOrEqual(Number(least));
    const words = JSON.stringify(asked.answer).replace(/\\n/g, " ");
    expect(holds.split("; ").filter((each) => !words.includes(each))).toEqual([]);
  });

  it.each(rows)("the viewer's search box answers alike: %s", (question, call) => {
    const read = readQuestion(corpus, question);
    expect(read && callText(read)).toBe(call);
    const asked = ask(knowledge, question);
    const statements =
      asked.name === "said" ? asked.answer : asked.name === "about" ? asked.answer.statements : undefined;
    if (statements) expect(statementsFor(corpus, question).map(({id}) => id)).toEqual(statements.map(({id}) => id));
  });

  it.each(rows.filter(([, call, least]) => Number(least) > 0 && !/^(?:absent|pathBetween)/.test(call)))(
    "are answered with sentences of the articles: %s",
    (question) => {
      const sentences = sentencesIn(ask(knowledge, question).answer);
      expect(sentences.length).toBeGreaterThan(0);
      const strange = sentences.filter((each) => !texts.some((text) => text.includes(each.replace(/\s+/gu, " "))));
      expect(strange).toEqual([]);
    },
  );
});
