import type {MentionType} from "../../src/model/record";
import {Clusters} from "../../src/resolve/clusters";
import {type ChainMarks, collectChains, type Form, foldIntoForms} from "../../src/resolve/form";
import {type ChainDraft, makeDocument, makeRecord} from "./make";

/** A named thing in a document of its own: the name, a title before it, other names it is called there. */
export interface NameDraft {
  readonly name: string;
  readonly title?: string;
  readonly also?: readonly string[];
  readonly type?: MentionType;
  readonly subtype?: ChainDraft["subtype"];
}

/** Forms as they come out of documents that each name one thing; a bare string is a name alone. */
export function makeForms(type: MentionType, drafts: readonly (string | NameDraft)[]): readonly Form[] {
  const articles = drafts.map((item, index) => {
    const draft = typeof item === "string" ? {name: item} : item;
    const names = [draft.title ? `${draft.title} ${draft.name}` : draft.name, ...(draft.also ?? [])];
    const document = makeDocument(`${index}.txt`, `${names.join(" / ")} (${index})`);
    const mentions = [
      draft.title ? {words: draft.name, title: draft.title} : draft.name,
      ...(draft.also ?? []).map((name) => [name, draft.name.includes(name) ? 2 : 1] as const),
    ];
    const chain = {
      name: draft.name,
      type: draft.type ?? type,
      mentions,
      ...(draft.subtype ? {subtype: draft.subtype} : {}),
    };
    return {document, record: makeRecord(document, {chains: [chain]})};
  });
  const chains = collectChains(
    articles.map(({document}) => document),
    articles.map(({record}) => record),
  );
  return foldIntoForms(chains, new Map<string, ChainMarks>());
}

/** The groups of names that a way of clustering makes, sorted, with what it left to people: "A ~ B". */
export function groupsBy(
  cluster: (forms: readonly Form[], clusters: Clusters) => void,
  forms: readonly Form[],
): {readonly groups: readonly string[]; readonly unsure: readonly string[]} {
  const clusters = new Clusters(forms);
  cluster(forms, clusters);
  const name = ({name: own, documents}: Form): string => (documents > 1 ? `${own} x${documents}` : own);
  return {
    groups: clusters
      .all()
      .map((group) => group.map(name).sort().join(" = "))
      .sort(),
    unsure: [
      ...new Set(
        clusters.candidates
          .filter((link) => clusters.root(link.form) !== clusters.root(link.with))
          .map((link) => [link.form.name, link.with.name].sort().join(" ~ ")),
      ),
    ].sort(),
  };
}
