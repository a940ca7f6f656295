import {callText} from "../../src/query/call";
import {parseQuestion} from "../../src/query/parse-question";

const understood = (question: string): string => {
  const call = parseQuestion(question);
  return call ? callText(call) : "nothing";
};

describe("a question", () => {
  it.each([
    ["What did Roe say about the curfew?", 'said({by: "Roe", about: "curfew"})'],
    ["what has Jane Roe said about sanctuary cities", 'said({by: "Jane Roe", about: "sanctuary cities"})'],
    ["What did Poe deny?", 'said({by: "Poe", stance: "deny"})'],
    ["What did Poe promise to do about the plan?", 'said({by: "Poe", about: "plan", stance: "promise"})'],
    ["What does the Border Office want?", 'said({by: "Border Office", kind: "intention"})'],
    ["What did Roe say in 2017?", 'said({by: "Roe", after: "2017", before: "2018"})'],
    ["What did Roe say about the curfew after September 2017?", 'said({by: "Roe", about: "curfew", after: "2017-09"})'],
    ["What did Roe tell the Daily Gazette about arrests?", 'said({by: "Roe", about: "arrests", to: "Daily Gazette"})'],
    ["What did the Ministry of Justice announce?", 'said({by: "Ministry of Justice"})'],
    ["What did Poe warn officers about?", 'said({by: "Poe", about: "officers", stance: "warn"})'],
    ["Which outlets reported the curfew?", 'said({about: "curfew"})'],
    ["What is the connection between Roe and Poe?", 'pathBetween("Roe", "Poe")'],
    ["Which statements are hedged?", "said({hedged: true})"],
    ["Show me all denials by Poe", 'said({by: "Poe", stance: "deny"})'],
    ["When did Roe say this?", 'said({by: "Roe"})'],
    ["Where was the curfew on Monday?", "nothing"],
    ["Did Poe ever deny the plan?", 'said({by: "Poe", about: "plan", stance: "deny"})'],
    ["Who denied the plan?", 'said({about: "plan", stance: "deny"})'],
    ["Who said that the curfew was legal?", 'said({about: "curfew was legal"})'],
    ["Who talks about Northport?", 'said({about: "Northport"})'],
    ["When did Roe speak about the curfew?", 'said({by: "Roe", about: "curfew"})'],
    ["Quotes by Roe about Northport", 'said({by: "Roe", about: "Northport"})'],
    ["Roe's statements on arrests", 'said({by: "Roe", about: "arrests"})'],
    ["roe about curfew after:2017-03", 'said({by: "roe", about: "curfew", after: "2017-03"})'],
    ['by:"Jane Roe" stance:deny hedged:true', 'said({by: "Jane Roe", stance: "deny", hedged: true})'],
    ["curfew outlet:courier", 'said({about: "curfew", in: "courier"})'],
    ["What was said about the curfew?", 'about("the curfew")'],
    ["What do people say about Northport?", 'about("Northport")'],
    ["Who is Jane Roe?", 'who("Jane Roe")'],
    ["Who is the director of the Border Office?", 'who("Border Office")'],
    ["Tell me about the Harbour Party", 'who("Harbour Party")'],
    ["How many people were arrested in Northport?", 'numbers("arrested Northport")'],
    ["How many arrests did the Border Office make on Sept. 25?", 'numbers("arrests Border Office")'],
    ["How many arrests were there?", 'numbers("arrests")'],
    ["Which figures are given for arrests?", 'numbers("arrests")'],
    ["How is Roe linked to Poe?", 'pathBetween("Roe", "Poe")'],
    ["What connects Roe and the Harbour Party?", 'pathBetween("Roe", "the Harbour Party")'],
    ["Compare Roe and Poe", 'compare("Roe", "Poe")'],
    ["Where do Roe and Poe disagree?", 'compare("Roe", "Poe")'],
    ["Who contradicts whom?", "conflicts()"],
    ["What is disputed?", "conflicts()"],
    ["Who are the anonymous sources?", "sources({unnamed: true})"],
    ["Who is quoted most often?", "sources()"],
    ["Who is talked about but never quoted?", "absent()"],
    ["Who did Roe talk to?", 'neighbours("Roe")'],
    ["Timeline of the Border Office", 'timeline("the Border Office")'],
    ["", "nothing"],
    ["curfew", "nothing"],
  ])("%j is %s", (question, call) => {
    expect(understood(question)).toBe(call);
  });

  it("takes time in proportion to its length", () => {
    for (const long of [
      "what did ".repeat(2000),
      "a and ".repeat(5000),
      `how is ${"x ".repeat(10_000)}`,
      "by:".repeat(5000),
    ]) {
      const before = performance.now();
      parseQuestion(long);
      expect(performance.now() - before).toBeLessThan(2000);
    }
  });
});
