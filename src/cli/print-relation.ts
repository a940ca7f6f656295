import type {RelationView} from "../query/relation-view";
import {place} from "./print-statement";
import {safeText} from "./safe-text";

/** A relation in one line: its ends, its kind, how sure the text is, and where it stands. */
export function relationLine(relation: RelationView): string {
  const {subject, object, literal, type, negated, modality, saidIn, evidence} = relation;
  const [first] = evidence;
  const parts = [
    safeText(subject?.name ?? "(nobody named)"),
    `${negated ? "not " : ""}${type}`,
    [object?.name, literal].flatMap((end) => (end ? [safeText(end)] : [])).join(", ") || "(open)",
  ];
  const details = [
    ...qualifiers(relation),
    ...(modality === "asserted" ? [] : [modality]),
    saidIn === null ? "says the article" : "says a statement",
    ...(first ? [place(first)] : []),
  ];
  return `${parts.join("  ")}  (${details.join(" · ")})`;
}

function qualifiers({qualifiers: {count, percent, time, status}}: RelationView): string[] {
  return [
    ...(status === undefined ? [] : [status]),
    ...(count === undefined ? [] : [String(count)]),
    ...(percent === undefined ? [] : [`${percent} %`]),
    ...(time === undefined ? [] : [time]),
  ];
}
