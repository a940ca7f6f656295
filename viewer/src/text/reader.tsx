import {useEffect, useRef, useState} from "preact/hooks";
import type {PageDocument} from "../../../src/export/page";
import {isInOwnWords} from "../../../src/model/own-words";
import type {Span} from "../../../src/model/span";
import type {EntityRelation, Report, Statement} from "../../../src/model/statement";
import type {Corpus} from "../data/corpus";
import {nameOf} from "../data/corpus";
import {words} from "../i18n/en";
import {CorrectStatement, RejectRelation} from "../panels/curate";
import {NameOf} from "../panels/parts";
import {Flags, placeOf, titleOf} from "../panels/quote-card";
import {SaidBy, sourceOf} from "../panels/said-by";
import {useStore} from "../state/context";
import {originalLink, webAnnotation} from "./citation";
import {Marked} from "./marked";
import {namesIn, passage, printedIn, reportMarkings} from "./markings";
import type {Marking} from "./segments";

/** What the reader can show: a statement as printed in one place, or a relation's evidence. */
interface Reading {
  readonly id: string;
  readonly document: PageDocument;
  readonly span: Span;
  readonly markings: readonly Marking[];
  readonly statement: Statement | null;
  readonly relation: EntityRelation | null;
  readonly report: Report | null;
  readonly printings: number;
}

/** The article with the sentence in view and every mark on it. */
export function Reader() {
  const store = useStore();
  const {open, report, whole} = store.view.value;
  const corpus = store.corpus.value;
  const reading = open === null ? null : readingOf(corpus, open, report);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = body.current?.querySelector<HTMLElement>(".m-content, .m-cue, .m-speaker");
    const scroller = body.current?.closest<HTMLElement>(".scroller");
    if (!chosen || !scroller || !whole) return;
    scroller.scrollTop +=
      chosen.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3;
  }, [open, report, whole]);
  if (!reading) return <p class="empty">{words.reader.orphan}</p>;
  const {document, span, statement, relation} = reading;
  const {range, number} = passage(document.sentences, span, 2);
  const shown = whole ? {start: 0, end: document.text.length} : range;
  return (
    <div class="reader">
      <header class="pane-head">
        {statement && (
          <h2 class="ends">
            <SaidBy statement={statement} />
            <span class="arrow">{statement.cue}</span>
          </h2>
        )}
        <p class="where">
          <strong>{titleOf(document)}</strong>
        </p>
        <p class="where">
          {placeOf(corpus, {document: document.id})} · {words.reader.sentence(number)}
          {statement &&
            !isInOwnWords(statement) &&
            ` · ${words.modes[statement.mode]} · ${words.stances[statement.stance]}`}
        </p>
      </header>
      <div class={`article${whole ? " whole" : ""}`} ref={body} dir="auto" lang="en">
        {!whole && shown.start > 0 && <span class="cut">… </span>}
        <Marked
          text={document.text}
          markings={markingsFor(corpus, reading, whole)}
          range={shown}
          chosen={reading.id}
          speaker={statement?.source}
          onOpen={(marking) => (marking.role === "name" ? store.focus(marking.id) : store.read(marking.id))}
        />
        {!whole && shown.end < document.text.length && <span class="cut"> …</span>}
      </div>
      <MarkKey />
      <Actions reading={reading} />
      <p class="provenance muted">
        {statement && <Flags statement={statement} corpus={corpus} />}
        <span>{(statement ?? relation)?.by}</span>
        {" · "}
        <span>{words.reader.confidence((statement ?? relation)?.confidence ?? 0)}</span>
        {statement && <span> · {words.inDocuments(statement.reports.length, statement.independentSources)}</span>}
      </p>
      {statement && <Related statement={statement} />}
      {statement && !isInOwnWords(statement) && <CorrectStatement statement={statement} />}
      {relation && (
        <div class="actions">
          <RejectRelation relation={relation} />
        </div>
      )}
    </div>
  );
}

function readingOf(corpus: Corpus, id: string, index: number): Reading | null {
  const statement = corpus.statements.get(id) ?? null;
  const relation = corpus.relations.get(id) ?? null;
  const places = statement?.reports ?? relation?.evidence ?? [];
  const place = places[Math.min(index, places.length - 1)];
  const document = place && corpus.documents.get(place.document);
  if (!document || place.end > document.text.length) return null;
  const report = statement ? (place as Report) : null;
  return {
    id,
    document,
    span: place,
    markings:
      report && statement
        ? reportMarkings(statement, report)
        : [{start: place.start, end: place.end, role: "content", id}],
    statement,
    relation,
    report,
    printings: places.length,
  };
}

function markingsFor(corpus: Corpus, reading: Reading, whole: boolean): Marking[] {
  const {document} = reading;
  const noise: Marking[] = [];
  for (let at = 0; at + 1 < document.noise.length; at += 2) {
    noise.push({start: document.noise[at], end: document.noise[at + 1], role: "noise", id: "noise"});
  }
  const printed = printedIn(corpus, document.id).filter(({statement}) => statement.id !== reading.id);
  const nested = printed
    .filter(({statement}) => statement.within === reading.id)
    .flatMap(({report}) =>
      report.content.map(({start, end}): Marking => ({start, end, role: "nested", id: reading.id})),
    );
  const others = whole ? printed.flatMap(({statement, report}) => reportMarkings(statement, report)) : [];
  return [...noise, ...reading.markings, ...nested, ...others, ...namesIn(corpus, document.id)];
}

function MarkKey() {
  const shown = ["speaker", "cue", "content", "hedge", "name"] as const;
  return (
    <p class="key">
      <span class="sr">{words.reader.marks}: </span>
      {shown.map((role) => (
        <mark key={role} class={`m-${role}`}>
          {words.reader.roles[role]}
        </mark>
      ))}
    </p>
  );
}

function Actions({reading}: {reading: Reading}) {
  const store = useStore();
  const [shown, setShown] = useState("");
  const {document, report, statement} = reading;
  const {whole} = store.view.value;
  const original = report ? originalLink(document, report) : null;
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setShown("");
      store.announcement.value = done;
    } catch {
      setShown(text);
      store.announcement.value = words.reader.notCopied;
    }
  };
  const citation = statement
    ? words.citation(
        statement.text,
        isInOwnWords(statement) ? words.ownWords : statement.source || nameOf(store.corpus.value, statement.speaker),
        document.outlet ?? titleOf(document),
        document.published ? words.day(document.published) : words.undated,
        document.url ?? "",
      )
    : "";
  return (
    <div class="actions">
      <button type="button" onClick={() => store.adjust({whole: !whole})} aria-pressed={whole}>
        {whole ? words.reader.excerpt : words.reader.whole}
      </button>
      {statement && report && (
        <button
          type="button"
          onClick={() => copy(`${citation}\n\n${webAnnotation(statement, report, document)}`, words.reader.cited)}
        >
          {words.reader.cite}
        </button>
      )}
      <button type="button" onClick={() => copy(window.location.href, words.reader.linked)}>
        {words.reader.link}
      </button>
      {original && (
        <a href={original} target="_blank" rel="noopener noreferrer">
          {words.reader.original}
        </a>
      )}
      {reading.printings > 1 && (
        <button type="button" onClick={() => store.adjust({report: (store.view.value.report + 1) % reading.printings})}>
          {words.reader.report(Math.min(store.view.value.report, reading.printings - 1) + 1, reading.printings)} ▸
        </button>
      )}
      {shown && <textarea class="copy" readOnly rows={6} value={shown} aria-label={words.reader.cite} />}
    </div>
  );
}

function Related({statement}: {statement: Statement}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const about = statement.about.filter((id) => corpus.entities.has(id));
  const links = (corpus.linksOf.get(statement.id) ?? []).filter(({type}) => type === "CONFLICTS_WITH");
  return (
    <div class="related">
      {about.length > 0 && (
        <p class="chips">
          <span class="muted">{words.search.aboutWhom("")}</span>
          {about.map((id) => (
            <NameOf key={id} id={id} />
          ))}
        </p>
      )}
      {statement.addressee && (
        <p class="chips">
          <span class="muted">{words.reader.to("")}</span>
          <NameOf id={statement.addressee} />
        </p>
      )}
      {statement.within && corpus.statements.has(statement.within) && (
        <button type="button" class="link" onClick={() => store.read(statement.within!)}>
          {words.reader.within(corpus.statements.get(statement.within)!.source || words.nobody)} ▸
        </button>
      )}
      {links.map((link) => {
        const other = corpus.statements.get(link.from === statement.id ? link.to : link.from);
        if (!other) return null;
        return (
          <button type="button" class="link conflict" key={link.from + link.to} onClick={() => store.read(other.id)}>
            ⚠ {words.reader.conflicts} {sourceOf(other)}: {link.reason} ▸
          </button>
        );
      })}
    </div>
  );
}
