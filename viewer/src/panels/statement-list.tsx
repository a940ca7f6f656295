import {useState} from "preact/hooks";
import type {Statement} from "../../../src/model/statement";
import {words} from "../i18n/en";
import {QuoteCard} from "./quote-card";

const PAGE = 40;

/** Statements as cards, so many at a time that the page stays quick. */
export function StatementList({statements}: {statements: readonly Statement[]}) {
  const [shown, setShown] = useState(PAGE);
  const rest = statements.length - shown;
  return (
    <div class="cards">
      {statements.slice(0, shown).map((statement) => (
        <QuoteCard key={statement.id} statement={statement} />
      ))}
      {rest > 0 && (
        <button type="button" class="more" onClick={() => setShown(shown + PAGE)}>
          {words.showMore(Math.min(PAGE, rest))}
        </button>
      )}
    </div>
  );
}
