import {type ReadonlySignal, type Signal, signal} from "@preact/signals";
import type {PageData} from "../../../src/export/page";
import type {Decision} from "../../../src/model/decision";
import {applyDecisions, lastStanding, lastUndo} from "../model/decide";

/** Where decisions go. Resolves to the data they lead to. */
export interface DecisionBackend {
  /** False where decisions are only kept in the page and must be downloaded. */
  readonly saves: boolean;
  readonly readOnly: boolean;
  /** Adds lines to the log. Throws `StaleLog` if somebody else was faster: then `latest` has what they did. */
  append(decisions: readonly Decision[], current: PageData): Promise<PageData>;
}

/** The log has changed since the page saw it; nothing was written. */
export class StaleLog extends Error {
  readonly latest: PageData;

  constructor(latest: PageData) {
    super("the log of decisions has changed");
    this.name = "StaleLog";
    this.latest = latest;
  }
}

/** A change that waits for a person's word. */
interface Proposal {
  readonly title: string;
  readonly decisions: readonly Decision[];
}

/** What happened to the last change, for the screen to put into words. */
type CurationEvent = "saved" | "undone" | "redone" | "stale" | "failed";

/** Corrections: proposed, confirmed, taken back. */
export interface Curation {
  readonly saves: boolean;
  readonly readOnly: boolean;
  /** Lines that are in the page only. */
  readonly unsaved: ReadonlySignal<number>;
  readonly proposal: Signal<Proposal | null>;
  propose(proposal: Proposal): void;
  confirm(reason: string): Promise<CurationEvent>;
  undo(): Promise<CurationEvent | null>;
  redo(): Promise<CurationEvent | null>;
  /** The lines not yet saved, as the text of a decisions file. */
  download(): string;
}

interface Shown {
  data(): PageData;
  replace(data: PageData): void;
}

/** Makes corrections work on what is shown, through a backend. */
export function makeCuration(shown: Shown, backend: DecisionBackend): Curation {
  const first = shown.data().decisions.length;
  const unsaved = signal(0);
  const proposal = signal<Proposal | null>(null);
  const append = async (decisions: readonly Decision[], done: CurationEvent): Promise<CurationEvent> => {
    try {
      shown.replace(await backend.append(decisions, shown.data()));
      if (!backend.saves) unsaved.value = shown.data().decisions.length - first;
      return done;
    } catch (error) {
      if (!(error instanceof StaleLog)) return "failed";
      shown.replace(error.latest);
      return "stale";
    }
  };
  const takeBack = async (line: number | null, done: CurationEvent): Promise<CurationEvent | null> =>
    line === null ? null : append([{v: 1, op: "undo", ref: line}], done);
  return {
    saves: backend.saves,
    readOnly: backend.readOnly,
    unsaved,
    proposal,
    propose: (next) => {
      proposal.value = next;
    },
    confirm: async (reason) => {
      const decisions = proposal.value?.decisions ?? [];
      const event = await append(reason ? decisions.map((decision) => ({...decision, reason})) : decisions, "saved");
      if (event === "saved") proposal.value = null;
      return event;
    },
    undo: () => takeBack(lastStanding(shown.data().decisions), "undone"),
    redo: () => takeBack(lastUndo(shown.data().decisions), "redone"),
    download: () =>
      shown
        .data()
        .decisions.slice(first)
        .map((decision) => `${JSON.stringify(decision)}\n`)
        .join(""),
  };
}

/** Decisions of a page opened from a file: applied at once, kept until they are downloaded. */
export function fileBackend(base: PageData): DecisionBackend {
  return {
    saves: false,
    readOnly: false,
    append: async (decisions, current) => applyDecisions(base, [...current.decisions, ...decisions]).data,
  };
}
