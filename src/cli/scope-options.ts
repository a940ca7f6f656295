import {type Command, Option} from "commander";
import type {ScopeOptions} from "../export/index";
import type {Entity} from "../model/entity";
import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {MENTION_TYPES} from "../model/record";
import {get, parseQuestion, type SaidQuestion, saidStatements} from "../query/index";
import {wholeNumber} from "./options";

/** Which part of the graph a command is to take, as it was written. */
export interface ScopeArguments {
  readonly projection?: ScopeOptions["projection"];
  readonly statements?: string;
  readonly by?: string;
  readonly about?: string;
  readonly only?: readonly string[];
  readonly ego?: string;
  readonly hops: number;
}

/** Adds the options that say which part of the graph is meant, the same for every format. */
export function addScopeOptions(command: Command): Command {
  return command
    .option(
      "-p, --projection <view>",
      "view of the graph: full, speakers, two-mode, co-mention, congruence, conflict, open (default: full)",
    )
    .option("--statements <question>", 'only these statements: "by:NAME about:TOPIC after:2017", or as for ask')
    .option("--by <name>", "only what this speaker says")
    .option("--about <name>", "only what is said about this")
    .addOption(
      new Option(
        "--only <condition>",
        "only such entities, and the statements by or about them: type=PERSON,ORG or subtype=agency or unnamed=false; may be given several times",
      ).argParser((text: string, before: readonly string[] = []) => [...before, text]),
    )
    .option("--ego <name>", "only what is near to this entity")
    .option("--hops <number>", "how near, with --ego", wholeNumber, 1);
}

/**
 * What the arguments name in a knowledge.
 * @throws HearsayError `WRONG_USE` for a condition or question that is none, `UNKNOWN_VALUE`, `UNKNOWN_NAME`
 */
export function scopeIn(knowledge: Knowledge, given: ScopeArguments): ScopeOptions {
  const {projection, only, ego, hops} = given;
  const question = questionOf(given);
  return {
    projection,
    statements: question && saidStatements(knowledge, question),
    entities: only && allOf(only.map(condition)),
    ego: ego === undefined ? undefined : get(knowledge, ego).id,
    hops,
  };
}

function questionOf({statements, by, about}: ScopeArguments): SaidQuestion | undefined {
  const given = Object.fromEntries(Object.entries({by, about}).filter(([, value]) => value !== undefined));
  if (statements === undefined) return by === undefined && about === undefined ? undefined : given;
  const call = parseQuestion(statements);
  if (call?.name === "said") return {...call.question, ...given};
  throw new HearsayError(
    "WRONG_USE",
    `--statements "${statements}" does not ask for statements. Write, for example, "by:NAME about:TOPIC after:2017", or "What did NAME say about TOPIC?"`,
  );
}

type Condition = (entity: Entity) => boolean;

function allOf(conditions: readonly Condition[]): Condition {
  return (entity) => conditions.every((fits) => fits(entity));
}

/** What of an entity a condition may ask for, as text. */
const PROPERTIES: {readonly [name: string]: (entity: Entity) => string} = {
  type: ({type}) => type,
  subtype: ({subtype}) => subtype ?? "",
  unnamed: ({unnamed}) => String(unnamed),
  id: ({id}) => id,
};

/** `type=PERSON,ORG`: one of these; `type!=PLACE`: none of these. Capitals do not matter. */
function condition(text: string): Condition {
  const [, name = "", sign = "", list = ""] = /^\s*(\w+)\s*(!?=)\s*(.+?)\s*$/u.exec(text) ?? [];
  const property = PROPERTIES[name];
  if (!property) {
    throw new HearsayError(
      "WRONG_USE",
      `--only "${text}" is no condition. Expecting one of ${Object.keys(PROPERTIES).join(", ")}, then = or != and values with commas between, as type=PERSON,ORG.`,
    );
  }
  const values = list.split(",").map((value) => value.trim().toLowerCase());
  const unknown =
    name === "type" ? values.find((value) => !MENTION_TYPES.some((type) => type.toLowerCase() === value)) : undefined;
  if (unknown !== undefined) {
    throw new HearsayError(
      "UNKNOWN_VALUE",
      `--only: unknown type "${unknown}". Expecting one of ${MENTION_TYPES.join(", ")}.`,
    );
  }
  return (entity) => values.includes(property(entity).toLowerCase()) === (sign === "=");
}
