import type {Claim, Meeting, Page} from "./claims";
import {commonWeight} from "./restated";

/** Cues that say a statement answers another one, and cues that say it repeats one. */
const CUES: readonly {readonly rule: string; readonly cue: RegExp}[] = [
  {
    rule: "answer",
    cue: /\b(?:respond|repl[yi]|retort|rebut|counter(?:ed|s|ing)?\b|shot back|fired back|hit back|pushed back)/iu,
  },
  {rule: "echo", cue: /\b(?:echo|concur|agree[ds]?\b)/iu},
];
/** An answer stands so few sentences behind what it answers. */
const NEAR = 3;
/** What the two must have in common: a name, or two words. */
const COMMON = 2;

/** Statements whose cue says that they answer or echo another one: the last one before, by another speaker, on the same things. */
export function responses({claims}: Page): readonly Meeting[] {
  return claims.flatMap((claim): Meeting[] => {
    const {statement} = claim;
    const kind = CUES.find(({cue}) => cue.test(statement.cue));
    if (claim.own || !kind || statement.speaker === null || statement.negated || isBargain(claim)) return [];
    const answered = claims.findLast((one) => isBefore(one, claim) && areOnOneThing(claim, one));
    if (!answered) return [];
    const reason = `"${statement.cue}" takes up what ${answered.statement.source} said`;
    return [{from: claim, to: answered, type: "RESPONDS_TO", rule: kind.rule, reason, confidence: 0.6}];
  });
}

/** "agreed to hold new elections", "agreed on a joint fund": a bargain or a plan answers nobody. */
function isBargain({statement, text}: Claim): boolean {
  return (
    /\bagree/iu.test(statement.cue) &&
    (statement.kind === "intention" || /^(?:to\s+\p{Ll}|\p{Ll}+ing\b|on\s)/u.test(text))
  );
}

function isBefore(one: Claim, {start, sentence, statement}: Claim): boolean {
  const {own, statement: said} = one;
  if (own || said.speaker === null || said.speaker === statement.speaker || said.kind !== "speech") return false;
  return one.end <= start && one.sentence < sentence && sentence - one.sentence <= NEAR;
}

/** The earlier one speaks about who answers, or both speak of the same things. */
function areOnOneThing(reply: Claim, said: Claim): boolean {
  const {speaker, about} = reply.statement;
  return (
    (speaker !== null && said.statement.about.includes(speaker)) ||
    (said.statement.speaker !== null && about.includes(said.statement.speaker)) ||
    commonWeight(reply, said) >= COMMON
  );
}
