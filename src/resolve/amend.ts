import type {EntityTarget} from "../model/decision";
import {entityKey} from "../model/keys";
import type {Problem} from "../model/problem";
import type {Subtype} from "../model/record";
import {type ChainFinder, decisionsOf, describe} from "./decide";
import type {EntityDraft} from "./entities";
import type {Form} from "./form";
import {type ActiveDecision, withoutTarget} from "./ledger";

/** Applies what decisions say about whole entities: another name, another type, out of sight. */
export function amendEntities(
  drafts: readonly EntityDraft[],
  active: readonly ActiveDecision[],
  finder: ChainFinder,
  formOf: ReadonlyMap<string, Form>,
  report: (problem: Problem) => void,
): readonly EntityDraft[] {
  const indexOf = new Map<Form, number>();
  drafts.forEach((draft, index) => {
    for (const form of draft.forms) indexOf.set(form, index);
  });
  const amended = [...drafts];
  const taken = new Set<string>();
  for (const {line, decision} of decisionsOf(active, "rename", "retype", "hide", "split")) {
    // A log that is written twice gives no key that it does not give written once.
    const words = JSON.stringify(decision);
    const isAgain = taken.has(words);
    taken.add(words);
    const change = (index: number, changed: Partial<EntityDraft>): void => {
      const {type, name, formerKeys} = amended[index];
      const former = isAgain ? formerKeys : [...formerKeys, entityKey(type, name)];
      amended[index] = {...amended[index], ...changed, formerKeys: former};
    };
    if (decision.op === "split") {
      const view = decision.name === undefined ? null : finder.at(decision.mention);
      if (view) change(indexOf.get(formOf.get(view.key)!)!, {name: decision.name!});
      continue;
    }
    const index = findDraft(decision.a, line);
    if (index === null) continue;
    if (decision.op === "hide") change(index, {hidden: true});
    else if (decision.op === "retype")
      change(index, {type: decision.type, subtype: (decision.subtype ?? null) as Subtype | null});
    else change(index, {name: decision.to});
  }
  return amended;

  function findDraft(target: EntityTarget, line: number): number | null {
    const found = new Set(finder.find(target).map((view) => indexOf.get(formOf.get(view.key)!)!));
    if (found.size === 1) return [...found][0];
    const several = `names ${describe(target)}, which ${found.size} things are called; name a document`;
    report(withoutTarget(line, found.size === 0 ? `names ${describe(target)}, which no document has` : several));
    return null;
  }
}
