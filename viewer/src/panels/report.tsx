import {h} from "preact";
import type {SvgElement} from "../canvas/svg";
import {words} from "../i18n/en";
import {useStore} from "../state/context";
import {LIGHT} from "../styles/palette";
import {describeView, posterOf, statementsIn} from "./export";
import {byDay} from "./quote-card";

/** A report to print: the picture, and every quote with a number, its place and its address. */
export function Report() {
  const store = useStore();
  const corpus = store.corpus.value;
  const statements = [...statementsIn(store, "shown")].sort(byDay);
  const {focus} = store.view.value;
  const entity = focus ? corpus.entities.get(focus) : undefined;
  return (
    <article class="report">
      <h1>{entity ? entity.name : words.export.posterTitle}</h1>
      <p>{describeView(store)}</p>
      <figure>{drawn(posterOf(store, store.picture.value, LIGHT))}</figure>
      <ol>
        {statements.map((statement) => {
          const [report] = statement.reports;
          const document = corpus.documents.get(report.document);
          return (
            <li key={statement.id}>
              <p dir="auto">
                <strong>{statement.source || words.nobody}</strong> <em>{statement.cue}</em>:{" "}
                {words.quoted(statement.text)}
              </p>
              <p class="muted">
                {[
                  document?.outlet ?? document?.title ?? report.document,
                  document?.published ? words.day(document.published) : words.undated,
                  document?.url,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          );
        })}
      </ol>
    </article>
  );
}

function drawn({tag, attributes, children}: SvgElement): ReturnType<typeof h> {
  const inner = children.map((child) => (typeof child === "string" ? child : drawn(child)));
  return h(tag, attributes as Record<string, string | number>, ...inner);
}
