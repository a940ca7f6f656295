import {type MentionType, SUBTYPES, type Subtype} from "../model/record";

/** What a name may be, as bits: the same words may be a city, a state and a surname. */
export const SENSE = {
  FIRST_NAME: 1 << 0,
  SURNAME: 1 << 1,
  /** A whole name of a known person. */
  PERSON: 1 << 2,
  COUNTRY: 1 << 3,
  STATE: 1 << 4,
  COUNTY: 1 << 5,
  CITY: 1 << 6,
  REGION: 1 << 7,
  FACILITY: 1 << 8,
  OTHER_PLACE: 1 << 9,
  NORP: 1 << 10,
  EVENT: 1 << 11,
  LAW: 1 << 12,
  MISC: 1 << 13,
  ORG: 1 << 14,
} as const;

/** How many of the lowest bits are senses; above them lie the subtypes. */
export const SENSE_BITS = 15;
export const ALL_SENSES = (1 << SENSE_BITS) - 1;
const PLACE_SENSES: readonly (readonly [number, Subtype])[] = [
  [SENSE.COUNTRY, "country"],
  [SENSE.STATE, "state"],
  [SENSE.CITY, "city"],
  [SENSE.REGION, "region"],
  [SENSE.FACILITY, "facility"],
  [SENSE.COUNTY, "county"],
  [SENSE.OTHER_PLACE, "other"],
];
export const ANY_PLACE = PLACE_SENSES.reduce((bits, [bit]) => bits | bit, 0);

/** Where the subtype of a type lies: bit offset and width. 0 stands for none. */
const FIELDS: {readonly [type in MentionType]?: {readonly shift: number; readonly mask: number; readonly bit: number}} =
  {
    ORG: {shift: 15, mask: 31, bit: SENSE.ORG},
    EVENT: {shift: 20, mask: 7, bit: SENSE.EVENT},
    LAW: {shift: 23, mask: 7, bit: SENSE.LAW},
    MISC: {shift: 26, mask: 7, bit: SENSE.MISC},
  };

/** The bits for a type with its subtype. */
export function senseOf(type: MentionType, subtype: Subtype | null): number {
  if (type === "PERSON") return SENSE.PERSON;
  if (type === "NORP") return SENSE.NORP;
  if (type === "PLACE") return PLACE_SENSES.find(([, name]) => name === subtype)?.[0] ?? SENSE.OTHER_PLACE;
  const field = FIELDS[type]!;
  const index = subtype === null ? -1 : (SUBTYPES[type] as readonly Subtype[]).indexOf(subtype);
  return field.bit | ((index + 1) << field.shift);
}

/** The bits of each field. */
const FIELD_BITS = Object.values(FIELDS).map(({shift, mask}) => mask << shift);

/** Joins what is known of the same words; where both know a subtype of one type, that of `first` stays. */
export function joinSenses(first: number, second: number): number {
  let joined = first | (second & ALL_SENSES);
  for (const bits of FIELD_BITS) if ((first & bits) === 0) joined |= second & bits;
  return joined;
}

/** The subtype that bits give for a type, or null. */
export function subtypeIn(senses: number, type: MentionType): Subtype | null {
  if (type === "PLACE") return PLACE_SENSES.find(([bit]) => (senses & bit) !== 0)?.[1] ?? null;
  const field = FIELDS[type];
  if (field === undefined) return null;
  const index = (senses >> field.shift) & field.mask;
  return index === 0 ? null : SUBTYPES[type][index - 1];
}
