import type {AttributionKind, Stance} from "../model/record";
import type {Attitude} from "./attitude";

/** What a verb in a question asks for besides who and what. */
export interface Saying {
  readonly stance?: Stance;
  readonly attitude?: Attitude;
  readonly kind?: AttributionKind;
}

/** Verbs that ask for statements: those of one meaning in one row, with the forms that are not regular after colons. */
const SAYINGS: readonly (readonly [verbs: string, saying: Saying])[] = [
  [
    "say:said state talk speak:spoke:spoken comment remark mention announce report write:wrote:written rule argue note explain add claim allege call label discuss question suggest show reveal describe express",
    {},
  ],
  ["support welcome back defend praise favor favour endorse applaud appreciate", {attitude: "for"}],
  [
    "oppose criticize criticise condemn denounce accuse blame reject protest resist lament slam:slammed complain object",
    {attitude: "against"},
  ],
  ["deny", {stance: "deny"}],
  ["promise vow pledge", {stance: "promise"}],
  ["warn threaten", {stance: "warn"}],
  ["order demand", {stance: "order"}],
  ["ask", {stance: "ask"}],
  ["confirm insist", {stance: "assert"}],
  ["think:thought believe", {kind: "belief"}],
  ["want plan:planned intend", {kind: "intention"}],
];

/** Every form of each verb with what it asks for. */
export const SAYING_OF: ReadonlyMap<string, Saying> = new Map(
  SAYINGS.flatMap(([verbs, saying]) => verbs.split(" ").flatMap((verb) => formsOf(verb).map((each) => [each, saying]))),
);

/** The forms of a verb; those that are not regular follow it after colons. */
export function formsOf(verb: string): readonly string[] {
  const [base, ...past] = verb.split(":");
  const stem = base.replace(/([^aeiou])y$/, "$1i");
  const third = stem + (/(?:i|sh|ch|ss)$/.test(stem) ? "es" : "s");
  return [base, third, ...(past.length > 0 ? past : [`${stem.replace(/e$/, "")}ed`])];
}

/** What a form of a verb asks for; nothing besides who and what for a verb that is not known. */
export function sayingOf(verb: string): Saying {
  return SAYING_OF.get(verb.toLowerCase()) ?? {};
}
