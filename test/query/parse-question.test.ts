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
    [
      "Who is the director of the Border Office?",
      'relations({words: "director of the Border Office", types: ["holds_position","leads","works_for","affiliated_with","member_of"]})',
    ],
    ["Who leads the Border Office?", 'relations({object: "Border Office", types: ["leads","holds_position"]})'],
    ["Who did the Border Office arrest?", 'relations({subject: "Border Office", types: ["arrested","detained"]})'],
    ["Where was Roe detained?", 'relations({object: "Roe", types: ["detained","arrested"]})'],
    ["Which towns were raided by the Border Office?", 'relations({subject: "Border Office", types: ["raided"]})'],
    ["How old is Roe?", 'relations({subject: "Roe", types: ["age"]})'],
    ["Who met Poe?", 'relations({object: "Poe", types: ["met_with"]})'],
    ["Show me direct quotes by Roe", 'said({by: "Roe", mode: "direct"})'],
    ["What are the hedged claims about arrests?", 'said({about: "arrests", hedged: true})'],
    ["List everything said by Roe", 'said({by: "Roe"})'],
    ["How often is Roe quoted?", 'said({by: "Roe"})'],
    ["Which outlets quote Roe?", 'said({by: "Roe"})'],
    ["What was said in 2017?", 'said({after: "2017", before: "2018"})'],
    ["What happened in Northport?", 'about("Northport")'],
    ["Which curfews are mentioned?", 'about("curfews")'],
    ["What do residents of Northport say?", 'about("Northport")'],
    ["What did Roe say about arrests on Sept. 25?", 'said({by: "Roe", about: "arrests"})'],
    ["What did Roe reaffirm about the curfew?", 'said({by: "Roe", about: "curfew"})'],
    ["Is Roe ever quoted?", 'said({by: "Roe"})'],
    ["Did Roe warn anyone?", 'said({by: "Roe", stance: "warn"})'],
    ["What plans did Roe have?", "nothing"],
    ["Who opposed the plan?", 'said({about: "plan"})'],
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
    ["about curfew", 'about("curfew")'],
    ['by:roe stance:DENY after:"March 2017"', 'said({by: "roe", stance: "deny", after: "2017-03"})'],
    ["Which mayors spoke?", 'said({by: "mayor"})'],
    ["Which judges commented on the curfew?", 'said({by: "judge", about: "curfew"})'],
    ["Where did the night raids take place?", 'relations({subject: "night raids", types: ["took_place_in"]})'],
    ["Where was the parade held?", 'relations({subject: "parade", types: ["took_place_in"]})'],
    ["Where did those arrested come from?", 'relations({types: ["arrestees_from"]})'],
    ["Where do people who were detained come from?", 'relations({types: ["arrestees_from"]})'],
    ["Where does Roe come from?", 'relations({subject: "Roe", types: ["born_in","lives_in","nationality"]})'],
    ["Who ordered the Border Office to make 75 arrests?", 'about("ordered Border Office 75 arrests")'],
    ["Who asked Poe to resign?", 'about("asked Poe resign")'],
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
      "what did ".repeat(111),
      "who a ".repeat(166),
      `how is ${"x ".repeat(490)}`,
      `what a ${"is ed by in ".repeat(80)}`,
    ]) {
      const before = performance.now();
      parseQuestion(long);
      expect(performance.now() - before).toBeLessThan(2000);
    }
  });
});
