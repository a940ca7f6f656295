import type {PageDocument} from "../../../src/export/page";
import {isInOwnWords} from "../../../src/model/own-words";
import type {Report, Statement} from "../../../src/model/statement";
import type {Corpus} from "../data/corpus";
import {words} from "../i18n/en";
import {dayOf, isDenied} from "../model/filters";
import {isDisputed} from "../model/links";
import {useStore} from "../state/context";
import {Marked} from "../text/marked";
import {reportMarkings} from "../text/markings";

/** One statement as a card: its sentence with the marks, where it is printed, what it is. Opens in the reader. */
export function QuoteCard({statement, current = false}: {statement: Statement; current?: boolean}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const [report] = statement.reports;
  const document = corpus.documents.get(report.document);
  const chosen = store.view.value.open === statement.id || current;
  return (
    <article class={`card${chosen ? " current" : ""}`}>
      <p class="where">
        <span>{placeOf(corpus, report)}</span>
        <Flags statement={statement} corpus={corpus} />
      </p>
      <button
        type="button"
        class="quote"
        onClick={() => store.read(statement.id)}
        aria-current={chosen ? "true" : undefined}
      >
        <span dir="auto">
          {document ? (
            <Marked
              text={document.text}
              markings={reportMarkings(statement, report)}
              range={excerpt(report)}
              chosen={statement.id}
              speaker={statement.source}
            />
          ) : (
            statement.text
          )}
        </span>
      </button>
    </article>
  );
}

/** The sentence of a report, wide enough to hold all of it. */
function excerpt({sentence, start, end}: Report): {start: number; end: number} {
  return {start: Math.min(sentence.start, start), end: Math.max(sentence.end, end)};
}

/** Outlet and day of a printing; the title or the file where the outlet is unknown. */
export function placeOf(corpus: Corpus, report: {readonly document: string}): string {
  const document = corpus.documents.get(report.document);
  const place = document?.outlet ?? (document ? titleOf(document) : report.document);
  return [place, document?.published ? words.day(document.published) : words.undated].join(", ");
}

/** The title of a document; the name of its file where it has none. */
export function titleOf(document: PageDocument): string {
  return document.title ?? (document.path ?? document.id).split("/").at(-1) ?? document.id;
}

/** What is special about a statement, in words and signs. */
export function Flags({statement, corpus}: {statement: Statement; corpus: Corpus}) {
  return (
    <span class="flags">
      <span class="tag">{isInOwnWords(statement) ? words.ownWords : words.modes[statement.mode]}</span>
      {statement.stance !== "neutral" && statement.stance !== "deny" && (
        <span class="tag">{words.stances[statement.stance]}</span>
      )}
      {isDenied(statement) && <span class="tag strong">⊘ {words.legendRow("denied")}</span>}
      {statement.hedged && <span class="tag hedged">{words.legendRow("hedged")}</span>}
      {statement.reports.length > 1 && (
        <span class="tag">{words.inDocuments(statement.reports.length, statement.independentSources)}</span>
      )}
      {isDisputed(corpus, statement.id) && <span class="tag warn">⚠ {words.disputed}</span>}
    </span>
  );
}

/** Newest first, undated last. */
export function byDay(a: Statement, b: Statement): number {
  const [first, second] = [dayOf(a) ?? "", dayOf(b) ?? ""];
  return first < second ? 1 : first > second ? -1 : 0;
}
