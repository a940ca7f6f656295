import type {Decision, EntityTarget, SpanTarget} from "../model/decision";
import type {Problem} from "../model/problem";
import type {MentionType} from "../model/record";
import {overlaps} from "../model/span";
import {foldText} from "../model/text";
import {type Clusters, differenceMark} from "./clusters";
import type {ChainMarks, ChainView, Form} from "./form";
import {type ActiveDecision, conflict, withoutTarget} from "./ledger";
import {addTo} from "./multi-map";

type Report = (problem: Problem) => void;

/** Finds the chains that a person means by a name and a type. */
export class ChainFinder {
  readonly #byName = new Map<string, ChainView[]>();
  readonly #byMention = new Map<string, ChainView[]>();
  readonly #byDocument = new Map<string, ChainView[]>();
  readonly #renamed: readonly {readonly from: EntityTarget; readonly to: string}[];
  readonly #retyped: readonly {readonly from: EntityTarget; readonly type: MentionType}[];

  constructor(chains: readonly ChainView[], active: readonly ActiveDecision[]) {
    for (const view of chains) {
      addTo(this.#byName, foldText(view.chain.name), view);
      for (const name of new Set(view.mentions.map(({text}) => foldText(text)))) addTo(this.#byMention, name, view);
      addTo(this.#byDocument, view.document.sha256, view);
    }
    const decisions = active.map(({decision}) => decision);
    this.#renamed = decisions.flatMap((item) => (item.op === "rename" ? [{from: item.a, to: item.to}] : []));
    this.#retyped = decisions.flatMap((item) => (item.op === "retype" ? [{from: item.a, type: item.type}] : []));
  }

  /** The chains with that name (or, if there is none, mentioned by it), in that document if one is named. */
  find(target: EntityTarget, depth = 0): readonly ChainView[] {
    const found = this.#named(target);
    if (found.length > 0 || depth > 8) return found;
    for (const {from, to} of this.#renamed) {
      if (foldText(to) === foldText(target.name)) {
        const earlier = this.find({...target, name: from.name, type: from.type}, depth + 1);
        if (earlier.length > 0) return earlier;
      }
    }
    for (const {from, type} of this.#retyped) {
      if (type === target.type && foldText(from.name) === foldText(target.name)) {
        return this.#named({...target, type: from.type});
      }
    }
    return [];
  }

  /** The chain of the mention a person pointed at. */
  at(target: SpanTarget): ChainView | null {
    const views = this.#byDocument.get(target.sha256) ?? [];
    return views.find(({mentions}) => mentions.some((mention) => overlaps(mention, target))) ?? null;
  }

  #named(target: EntityTarget): readonly ChainView[] {
    const name = foldText(target.name);
    const fits = (view: ChainView): boolean =>
      view.chain.type === target.type && (target.document === undefined || view.document.sha256 === target.document);
    const byName = (this.#byName.get(name) ?? []).filter(fits);
    return byName.length > 0 ? byName : (this.#byMention.get(name) ?? []).filter(fits);
  }
}

/** What "different" and "split" say about single chains, before anything is compared. */
export function markChains(
  active: readonly ActiveDecision[],
  finder: ChainFinder,
  report: Report,
): ReadonlyMap<string, ChainMarks> {
  const marks = new Map<string, ChainMarks>();
  const mark = (view: ChainView, added: string): void => {
    const {marks: own = [], alone = false} = marks.get(view.key) ?? {};
    marks.set(view.key, {marks: [...own, added], alone});
  };
  for (const {line, decision} of active) {
    if (decision.op === "different") {
      const sides = {a: findTarget(decision.a, line, finder, report), b: findTarget(decision.b, line, finder, report)};
      const both = new Set(sides.a.filter((view) => sides.b.includes(view)));
      if (both.size > 0)
        report(withoutTarget(line, `says that "${decision.a.name}" differs from itself; name the documents`));
      for (const side of ["a", "b"] as const) {
        for (const view of sides[side]) if (!both.has(view)) mark(view, differenceMark(line, side));
      }
    } else if (decision.op === "split") {
      const view = finder.at(decision.mention);
      if (!view) report(withoutTarget(line, "splits off a mention that no document has"));
      else marks.set(view.key, {marks: marks.get(view.key)?.marks ?? [], alone: true});
    }
  }
  return marks;
}

/** Joins what decisions say is the same, in the order of the log; "different" wins and the two lines are reported. */
export function joinDecided(
  active: readonly ActiveDecision[],
  finder: ChainFinder,
  clusters: Clusters,
  formOf: ReadonlyMap<string, Form>,
  report: Report,
): void {
  for (const {line, decision} of active) {
    if (decision.op !== "same") continue;
    const a = findTarget(decision.a, line, finder, report);
    const b = findTarget(decision.b, line, finder, report);
    if (a.length === 0 || b.length === 0) continue;
    const [first, ...rest] = [...a, ...b].map((view) => formOf.get(view.key)!);
    for (const form of rest) {
      const forbidding = clusters.forbids(form, first);
      const evidence = decision.reason ?? `line ${line} of the decisions`;
      if (forbidding === null) clusters.join(form, first, {rule: "decision", evidence, confidence: 1});
      else {
        const other = Number.parseInt(forbidding, 10);
        report(
          conflict(line, other, `"${decision.a.name}" and "${decision.b.name}" are said to be the same and different`),
        );
        break;
      }
    }
  }
}

function findTarget(target: EntityTarget, line: number, finder: ChainFinder, report: Report): readonly ChainView[] {
  const found = finder.find(target);
  if (found.length === 0) report(withoutTarget(line, `names ${describe(target)}, which no document has`));
  return found;
}

/** An entity target in words. */
export function describe({name, type, document}: EntityTarget): string {
  return `${type} "${name}"${document ? ` in document ${document.slice(0, 12)}` : ""}`;
}

/** The decisions of the kinds asked for. */
export function decisionsOf<Op extends Decision["op"]>(
  active: readonly ActiveDecision[],
  ...ops: readonly Op[]
): readonly {readonly line: number; readonly decision: Extract<Decision, {op: Op}>}[] {
  return active.filter(({decision}) => (ops as readonly string[]).includes(decision.op)) as never;
}
