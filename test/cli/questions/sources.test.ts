import {sourcesAnswer} from "../../../src/cli/questions/sources";
import {sources} from "../../../src/query";
import {makeKnowledge} from "../../help/corpus";
import {makeTerminal} from "../../help/terminal";

const found = sources(makeKnowledge(), {unnamed: true});

describe("hearsay sources", () => {
  it("ends with the number of statements whose speaker the text leaves open", () => {
    const terminal = makeTerminal();
    sourcesAnswer(found, 2, terminal).text();
    expect(terminal.printed()).toMatch(
      /^An official at the Border Office .+\nand 2 statements whose speaker is a word like "they" that the text leaves open\n$/,
    );
  });

  it("says nothing of them where there are none", () => {
    const terminal = makeTerminal();
    const answer = sourcesAnswer(found, 0, terminal);
    answer.text();
    expect(terminal.printed()).not.toContain("leaves open");
    expect(answer.json).toEqual(found);
  });
});
