import type {Knowledge} from "../model/knowledge";
import type {StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {type LinkView, viewLink} from "./link-view";

/** Which candidates are listed. */
export interface ConflictsOptions {
  /** Kinds of links; statements that conflict or respond to each other unless told otherwise. */
  readonly types?: readonly StatementLink["type"][];
  /** Links that a person rejected too. */
  readonly rejected?: boolean;
}

/** Statements that differ or answer each other, with the reason: candidates until a person accepts them; the accepted first, then the surest. */
export function conflicts(knowledge: Knowledge, options: ConflictsOptions = {}): readonly LinkView[] {
  const {types = ["CONFLICTS_WITH", "RESPONDS_TO"], rejected = false} = options;
  return knowledge.links
    .filter(({type, status}) => types.includes(type) && (rejected || status !== "rejected"))
    .sort(
      (a, b) =>
        Number(b.status === "accepted") - Number(a.status === "accepted") ||
        b.confidence - a.confidence ||
        compareText(a.from, b.from) ||
        compareText(a.to, b.to),
    )
    .map((link) => viewLink(knowledge, link))
    .filter((link) => link !== null);
}
