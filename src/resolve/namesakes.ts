import {foldText} from "../model/text";
import type {Clusters} from "./clusters";
import type {Form} from "./form";
import {skeleton} from "./spelling";

/**
 * Notes what is never joined but a person should see: one name for things of different types, and names that only look the
 * same because a letter is of another script.
 * @returns the forms whose look-alikes are written in Latin letters
 */
export function flagNamesakes(forms: readonly Form[], clusters: Clusters): readonly Form[] {
  const byName = new Map<string, Form>();
  const bySkeleton = new Map<string, Form>();
  const deceits: Form[] = [];
  for (const form of forms) {
    if (form.alone) continue;
    const name = foldText(form.name);
    const same = byName.get(name);
    if (!same) byName.set(name, form);
    else if (same.type !== form.type) {
      const evidence = `"${form.name}" is ${same.type} in one document and ${form.type} in another`;
      clusters.suggest(form, same, {rule: "same name, other type", evidence, confidence: 0.4});
    }
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
