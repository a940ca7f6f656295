import type {MentionType} from "../model/record";

/** Colours of the light theme: one for each class, told apart by people with any kind of colour vision. */
const COLORS: {readonly [type in MentionType]: string} = {
  PERSON: "#156EC5",
  ORG: "#C75E00",
  PLACE: "#003C1F",
  EVENT: "#944768",
  LAW: "#530777",
  NORP: "#8B939A",
  MISC: "#8B939A",
};

/** The colour of topics, which statements share. */
export const STATEMENT_COLOR = "#530777";
/** The colour of everything else, which documents share. */
export const DOCUMENT_COLOR = "#8B939A";

/** The colour of a type of entity. */
export function colorOf(type: MentionType): string {
  return COLORS[type];
}
