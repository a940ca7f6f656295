import type {Form} from "./form";

/** Why two forms are one, or may be. */
export interface Reason {
  readonly rule: string;
  readonly evidence: string;
  readonly confidence: number;
}

/** Two forms with the reason that joined them, or that a person should look at. */
export interface FormLink extends Reason {
  /** The form that joined. */
  readonly form: Form;
  readonly with: Form;
}

/** Growing groups of forms that are one thing, kept apart where a decision says so (union-find with forbidden pairs). */
export class Clusters {
  readonly joins: FormLink[] = [];
  readonly candidates: FormLink[] = [];
  readonly #parents = new Map<Form, Form>();
  readonly #members = new Map<Form, Form[]>();
  readonly #documents = new Map<Form, number>();
  readonly #marks = new Map<Form, Set<string>>();

  constructor(forms: readonly Form[]) {
    for (const form of forms) {
      this.#parents.set(form, form);
      this.#members.set(form, [form]);
      this.#documents.set(form, form.documents);
      if (form.marks.length > 0) this.#marks.set(form, new Set(form.marks));
    }
  }

  /** The form that stands for the whole cluster of a form. */
  root(form: Form): Form {
    let root = form;
    for (let parent = this.#parents.get(root)!; parent !== root; parent = this.#parents.get(root)!) root = parent;
    for (let at = form; at !== root; ) {
      const next = this.#parents.get(at)!;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** The forms of a cluster. */
  members(form: Form): readonly Form[] {
    return this.#members.get(this.root(form))!;
  }

  /** How many documents speak of a cluster; a document with two of its forms counts twice. */
  documents(form: Form): number {
    return this.#documents.get(this.root(form))!;
  }

  /** Every cluster, in the order of the forms given. */
  all(): readonly (readonly Form[])[] {
    return [...this.#members].filter(([form]) => this.#parents.get(form) === form).map(([, members]) => members);
  }

  /** The first mark that forbids the two clusters to be one, or null. */
  forbids(a: Form, b: Form): string | null {
    const first = this.#marks.get(this.root(a));
    const second = this.#marks.get(this.root(b));
    if (!first || !second) return null;
    for (const mark of first) if (second.has(oppositeMark(mark))) return mark;
    return null;
  }

  /** Makes one cluster of two; false where a decision forbids it. Joining what is one already changes nothing. */
  join(form: Form, other: Form, reason: Reason): boolean {
    const [a, b] = [this.root(form), this.root(other)];
    if (a === b) return true;
    if (this.forbids(a, b)) return false;
    const [kept, gone] = this.#members.get(a)!.length > this.#members.get(b)!.length ? [a, b] : [b, a];
    this.#parents.set(gone, kept);
    this.#members.get(kept)!.push(...this.#members.get(gone)!);
    this.#documents.set(kept, this.#documents.get(kept)! + this.#documents.get(gone)!);
    this.#mergeMarks(kept, gone);
    this.#members.delete(gone);
    this.joins.push({form, with: other, ...reason});
    return true;
  }

  /** Notes that two clusters may be one. */
  suggest(form: Form, other: Form, reason: Reason): void {
    if (this.root(form) !== this.root(other)) this.candidates.push({form, with: other, ...reason});
  }

  #mergeMarks(kept: Form, gone: Form): void {
    const marks = this.#marks.get(gone);
    if (!marks) return;
    const own = this.#marks.get(kept);
    if (own) for (const mark of marks) own.add(mark);
    else this.#marks.set(kept, marks);
  }
}

/** The mark of one side of a decision "different". */
export function differenceMark(line: number, side: "a" | "b"): string {
  return `${line}${side}`;
}

function oppositeMark(mark: string): string {
  return mark.slice(0, -1) + (mark.endsWith("a") ? "b" : "a");
}

/** How many times more documents than the next must speak of a cluster for it to stand out. */
const STANDS_OUT = 4;

/** The cluster that far more documents speak of than of any other, or null. */
export function standsOut(clusters: Clusters, forms: readonly Form[]): Form | null {
  const ranked = [...new Set(forms.map((form) => clusters.root(form)))].sort(
    (a, b) => clusters.documents(b) - clusters.documents(a) || (a.key < b.key ? -1 : 1),
  );
  if (ranked.length < 2) return ranked[0] ?? null;
  return clusters.documents(ranked[0]) >= STANDS_OUT * clusters.documents(ranked[1]) ? ranked[0] : null;
}
