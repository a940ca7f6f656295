import {z} from "zod";
import type {Decision} from "../model/decision";
import {MENTION_TYPES} from "../model/record";

const text = z.string().max(2000);
const entity = z.strictObject({name: text.min(1), type: z.enum(MENTION_TYPES), document: text.optional()});
const offset = z.int().min(0);
const anchor = {sha256: z.string().regex(/^[0-9a-f]{64}$/), start: offset, end: offset};
const span = z.strictObject(anchor);
const line = {v: z.literal(1), reason: text.optional(), by: text.optional()};

const decision = z.union([
  z.strictObject({...line, op: z.enum(["same", "different"]), a: entity, b: entity}),
  z.strictObject({...line, op: z.literal("split"), a: entity, mention: span, name: text.optional()}),
  z.strictObject({...line, op: z.literal("rename"), a: entity, to: text.min(1)}),
  z.strictObject({
    ...line,
    op: z.literal("retype"),
    a: entity,
    type: z.enum(MENTION_TYPES),
    subtype: text.nullable().optional(),
  }),
  z.strictObject({...line, op: z.literal("hide"), a: entity}),
  z.strictObject({...line, op: z.enum(["reject", "accept"]), statement: span, with: span.optional()}),
  z.strictObject({...line, op: z.enum(["reject", "accept"]), relation: z.strictObject({...anchor, type: text})}),
  z.strictObject({...line, op: z.literal("speaker"), statement: span, to: entity.nullable()}),
  z.strictObject({...line, op: z.literal("about"), statement: span, add: entity.optional(), drop: entity.optional()}),
  z.strictObject({...line, op: z.literal("undo"), ref: z.int().min(1)}),
]) satisfies z.ZodType<Decision>;

/** The decision that a value from outside is, or null if it is none. */
export function parseDecision(value: unknown): Decision | null {
  const parsed = decision.safeParse(value);
  return parsed.success ? parsed.data : null;
}
