import type {MentionType} from "../model/record";
import {compareText, foldText} from "../model/text";
import type {Clusters} from "./clusters";
import {Context} from "./context";
import type {Form} from "./form";
import {addTo} from "./multi-map";
import {acronymOf} from "./organisation-name";
import {skeleton} from "./spelling";

/** How many times more documents must give a name one type than another for the other to be an error. */
const CLEARLY_MORE = 2;

/**
 * One name for things of different types: joined where the name is long and one type is clearly rarer, so that it is an error
 * of the language stage; else noted for a person. A person and a place are never joined.
 */
export function joinOddTypes(forms: readonly Form[], clusters: Clusters, context = new Context(forms)): void {
  const byName = new Map<string, Form[]>();
  for (const form of forms) {
    if (!form.alone) addTo(byName, foldText(form.name), form);
  }
  for (const list of byName.values()) {
    const [first, ...rest] = list.sort((a, b) => b.documents - a.documents || compareText(a.key, b.key));
    for (const form of rest) if (form.type !== first.type) placeOddType(form, first, clusters, context);
  }
}

function placeOddType(form: Form, usual: Form, clusters: Clusters, context: Context): void {
  const evidence = `"${form.name}" is ${usual.type} in most documents and ${form.type} in some`;
  const leftOver = isLeftOver(form.type, usual.type);
  const isClear = leftOver || usual.documents >= CLEARLY_MORE * form.documents;
  if (isClear && isTelling(form.name) && !areKindsApart(form.type, usual.type)) {
    if (clusters.join(form, usual, {rule: "same name, odd type", evidence, confidence: 0.75})) return;
  }
  if (leftOver) {
    // Of two types that one document gives one name, one is an error.
    const isTogether = context.together(form, usual, clusters);
    const shared = isTogether ? 0 : context.shared(form, usual, clusters, foldText(form.name));
    const company = isTogether ? "one document has both" : `${shared} other names stand with both`;
    const match = {rule: "same name in one company", evidence: `${evidence}, and ${company}`, confidence: 0.7};
    if ((isTogether || shared >= CONFIRMED) && clusters.join(form, usual, match)) return;
  }
  clusters.suggest(form, usual, {rule: "same name, other type", evidence, confidence: 0.4});
}

/** Other names that must stand with both for a name of an unclear type to be the thing of that name. */
const CONFIRMED = 3;

/** True if one of the types is what the language stage gives to names that it cannot place, and the other is a body. */
function isLeftOver(a: MentionType, b: MentionType): boolean {
  return (a === "ORG" && (b === "MISC" || b === "EVENT")) || (b === "ORG" && (a === "MISC" || a === "EVENT"));
}

/** Several words, an acronym, or capitals within a word: not a word that people, places and things may all be called by. */
export function isTelling(name: string): boolean {
  return /\S\s+\S/.test(name) || acronymOf(name).length > 2 || /\p{Ll}\p{Lu}/u.test(name);
}

function areKindsApart(a: MentionType, b: MentionType): boolean {
  return (a === "PERSON" && b === "PLACE") || (a === "PLACE" && b === "PERSON");
}

/**
 * Notes names that only look the same because a letter is of another script. They are never joined.
 * @returns the forms whose look-alikes are written in Latin letters
 */
export function flagConfusables(forms: readonly Form[], clusters: Clusters): readonly Form[] {
  const bySkeleton = new Map<string, Form>();
  const deceits: Form[] = [];
  for (const form of forms) {
    if (form.alone) continue;
    const name = foldText(form.name);
    const plain = skeleton(name);
    const other = bySkeleton.get(plain);
    if (!other) bySkeleton.set(plain, form);
    else if (foldText(other.name) !== name) {
      const evidence = `"${form.name}" looks like "${other.name}" but has letters of another script`;
      clusters.suggest(form, other, {rule: "confusable", evidence, confidence: 0.3});
      deceits.push(plain === name ? other : form);
    }
  }
  return deceits;
}
