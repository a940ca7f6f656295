import type {MentionType} from "../model/record";
import {foldText} from "../model/text";
import type {Clusters} from "./clusters";
import type {Form} from "./form";
import {addTo} from "./multi-map";

/** So many characters before and behind a mention are looked at. */
const WINDOW = 60;
/** Words of a name that may be missing on one side. */
const MISSING = 5;
/** Share of a form's mentions that the text must write out. */
const MOST = 0.5;

/** A place before a longer name ("Springfield Hospital") is still that place. */
const CUT: ReadonlySet<MentionType> = new Set(["PERSON", "ORG", "EVENT", "MISC"]);

const BEHIND = /^(?:[ \u00A0][\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*)+/u;
const BEFORE = /(?:[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*[ \u00A0])+$/u;

/**
 * Joins names that the language stage cut short: where the words around most mentions of "Ellen" write "Ellen DeGeneres", and other
 * mentions have that whole name for the same kind of thing, the two are one.
 */
export function joinWrittenOut(forms: readonly Form[], clusters: Clusters): void {
  const known = new Map<string, Form[]>();
  for (const form of forms) {
    const name = foldText(form.name);
    if (!form.alone && name.includes(" ")) addTo(known, name, form);
  }
  for (const form of forms) {
    if (form.alone || !CUT.has(form.type)) continue;
    const votes = new Map<Form, number>();
    let mentions = 0;
    for (const {document, mentions: all} of form.chains) {
      for (const {start, end} of all) {
        mentions++;
        const whole = wholeName(document.text, start, end, (name) => choose(form, known.get(name) ?? []));
        if (whole) votes.set(whole, (votes.get(whole) ?? 0) + 1);
      }
    }
    for (const [whole, count] of votes) {
      if (count <= MOST * mentions) continue;
      const evidence = `the text around "${form.name}" writes "${whole.name}"`;
      clusters.join(form, whole, {rule: "written out", evidence, confidence: 0.85});
    }
  }
}

/** The form of a longer name that a mention may be part of: a person of a person, a body of a body, either of what is left over. */
function choose(form: Form, wholes: readonly Form[]): Form | null {
  const isLeftOver = form.type === "EVENT" || form.type === "MISC";
  const fits = ({type}: Form): boolean => (isLeftOver ? type === "ORG" || type === "PERSON" : type === form.type);
  return wholes.find(fits) ?? null;
}

/** The longest known name that the text writes around a mention, a word at least longer than it. */
function wholeName(text: string, start: number, end: number, find: (name: string) => Form | null): Form | null {
  const behind = wordsIn(BEHIND.exec(text.slice(end, end + WINDOW))?.[0]).slice(0, MISSING);
  const before = wordsIn(BEFORE.exec(text.slice(Math.max(0, start - WINDOW), start))?.[0]).slice(-MISSING);
  const own = text.slice(start, end);
  for (let missing = before.length + behind.length; missing > 0; missing--) {
    for (let left = Math.min(missing, before.length); left >= 0 && missing - left <= behind.length; left--) {
      const words = [...before.slice(before.length - left), own, ...behind.slice(0, missing - left)];
      const found = find(foldText(words.join(" ").replace(/['’]s$/u, "")));
      if (found) return found;
    }
  }
  return null;
}

function wordsIn(text = ""): readonly string[] {
  return text.split(/[ \u00A0]/).filter((word) => word !== "");
}
