import {chainKey} from "../model/entity";
import type {AnnotationRecord} from "../model/record";
import {compareText, foldText} from "../model/text";
import type {Clusters} from "./clusters";
import type {Form} from "./form";
import {addTo} from "./multi-map";
import {isTelling} from "./namesakes";

/**
 * Joins sources that the language stage took for descriptions ("THR reports …") with the body or person that other mentions name so,
 * letter by letter: in the same document, or where the name can be no common word.
 * @returns the keys of their chains
 */
export function joinUnmarkedNames(forms: readonly Form[], clusters: Clusters): ReadonlySet<string> {
  const named = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.alone || !NAMED.has(form.type)) continue;
    for (const name of form.names) addTo(named, name, form);
  }
  const joined = new Set<string>();
  for (const form of forms) {
    const [view, ...rest] = form.chains;
    if (!view.chain.unnamed || form.marks.length > 0 || rest.length > 0) continue;
    const name = form.name.replace(/^the\s+/iu, "");
    if (!/^\p{Lu}/u.test(name)) continue;
    const found = [...(named.get(name) ?? []), ...(named.get(`The ${name}`) ?? [])]
      .filter(
        (other) => isIn(other, view.document.sha256) || (isTelling(name) && foldText(other.name) === foldText(name)),
      )
      .sort((a, b) => b.documents - a.documents || compareText(a.key, b.key));
    if (found.length === 0) continue;
    const evidence = `"${form.name}" is named "${found[0].name}" elsewhere`;
    if (clusters.join(form, found[0], {rule: "unmarked name", evidence, confidence: 0.8})) joined.add(view.key);
  }
  return joined;
}

const NAMED: ReadonlySet<string> = new Set(["ORG", "PERSON", "MISC"]);

function isIn({chains}: Form, sha256: string): boolean {
  return chains.some(({document}) => document.sha256 === sha256);
}

/** The record with those sources as named ones. */
export function withNamedSources(record: AnnotationRecord, named: ReadonlySet<string>): AnnotationRecord {
  const isNamed = (speaker: string | null): boolean => speaker !== null && named.has(chainKey(record.id, speaker));
  if (!record.attributions.some(({speaker}) => isNamed(speaker))) return record;
  const attributions = record.attributions.map((attribution) =>
    attribution.sourceKind === "unnamed" && isNamed(attribution.speaker)
      ? {...attribution, sourceKind: "named" as const}
      : attribution,
  );
  return {...record, attributions};
}
