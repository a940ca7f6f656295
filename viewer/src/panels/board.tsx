import {useComputed, useSignal} from "@preact/signals";
import type {StatementLink} from "../../../src/model/statement";
import {type NumberRow, numbers} from "../../../src/query/numbers";
import {hasWords, topicWords, wordsOf} from "../../../src/query/topic";
import type {DocumentView} from "../../../src/query/view";
import {words} from "../i18n/en";
import {isFiltering} from "../model/filters";
import {isContradiction} from "../model/links";
import {type FigureGroup, figureGroups} from "../model/numbers";
import {useStore} from "../state/context";
import {JudgeLink} from "./curate";
import {Block, NameOf} from "./parts";
import {placeOf, QuoteCard} from "./quote-card";
import {SaidBy} from "./said-by";

const PAGE = 20;

/** Who contradicts whom, with both sentences; and who gave which number. */
export function Board() {
  const store = useStore();
  const limit = useSignal(PAGE);
  const all = useComputed(() => store.corpus.value.data.links.filter(isContradiction));
  const conflicts = useComputed(() => {
    const corpus = store.corpus.value;
    const shown = new Set(store.statements.value.map(({id}) => id));
    const isFiltered = isFiltering(store.view.value.filters);
    const wanted = topicWords(store.view.value.topic);
    return all.value.filter(({from, to, reason}) => {
      if (isFiltered && !(shown.has(from) || shown.has(to))) return false;
      if (wanted.length === 0) return true;
      const ends = [from, to].map((id) => corpus.statements.get(id));
      const text = ends.map(
        (end) => `${end?.source} ${end?.text} ${end?.about.map((id) => corpus.entities.get(id)?.name).join(" ")}`,
      );
      return hasWords(wordsOf(`${reason} ${text.join(" ")}`), wanted);
    });
  });
  const groups = useComputed(() => {
    return figureGroups(store.corpus.value, store.relations.value, store.view.value.topic);
  });
  /** Every number in a sentence on the topic, as the program gives them; the page of a large corpus has no sentences to look through. */
  const rows = useComputed(() => {
    const {topic, filters} = store.view.value;
    return topic.trim() === "" || isFiltering(filters) ? [] : numbers(store.corpus.value.askable, topic);
  });
  return (
    <div class="board scroller">
      <label class="picker">
        <span>{words.board.find}</span>
        <input
          type="text"
          value={store.view.value.topic}
          onInput={(event) => store.adjust({topic: event.currentTarget.value})}
          placeholder={words.board.placeholder}
        />
      </label>
      <Block title={words.board.conflicts} aside={words.board.of(conflicts.value.length, all.value.length)}>
        {conflicts.value.length === 0 && (
          <p class="empty">{all.value.length === 0 ? words.overview.noneDisputed : words.board.noneFits}</p>
        )}
        {conflicts.value.slice(0, limit.value).map((link) => (
          <Conflict key={link.from + link.to} link={link} />
        ))}
        {conflicts.value.length > limit.value && (
          <button
            type="button"
            class="more"
            onClick={() => {
              limit.value += PAGE;
            }}
          >
            {words.showMore(Math.min(PAGE, conflicts.value.length - limit.value))}
          </button>
        )}
      </Block>
      <Block title={words.board.numbers} aside={words.number(rows.value.length || groups.value.length)}>
        {groups.value.length + rows.value.length === 0 && <p class="empty">{words.board.noNumbers}</p>}
        {rows.value.length > 0 && <Rows rows={rows.value.slice(0, 60)} />}
        {rows.value.length === 0 &&
          groups.value.slice(0, 60).map((group) => <Figures key={group.type} group={group} />)}
      </Block>
    </div>
  );
}

function Conflict({link}: {link: StatementLink}) {
  const corpus = useStore().corpus.value;
  const [from, to] = [corpus.statements.get(link.from), corpus.statements.get(link.to)];
  if (!from || !to) return null;
  return (
    <section class={`conflict ${link.status}`}>
      <p class="verdict">
        ⚠ {link.reason} <span class="tag">{words.board.status[link.status]}</span> <JudgeLink link={link} />
      </p>
      <div class="both">
        <div>
          <SaidBy statement={from} />
          <QuoteCard statement={from} />
        </div>
        <div>
          <SaidBy statement={to} />
          <QuoteCard statement={to} />
        </div>
      </div>
    </section>
  );
}

/** Numbers with their sentences: each opens the statement it stands in. */
function Rows({rows}: {rows: readonly NumberRow[]}) {
  const store = useStore();
  return (
    <table class="sides">
      <tbody>
        {rows.map(({text, speaker, source, statement, differs, evidence}) => (
          <tr key={`${evidence.document.id} ${evidence.start}`}>
            <th scope="row" class="figure" dir="auto">
              {text}
              {differs.length > 0 && <span class="warn"> ⚠ {differs.join("; ")}</span>}
            </th>
            <td>
              {speaker ? <NameOf id={speaker.id} /> : <span class="muted">{source || words.dossier.saysArticle}</span>}
            </td>
            <td>
              <p dir="auto">{evidence.sentence}</p>
              <p class="where">
                {statement ? (
                  <button type="button" class="link" onClick={() => store.read(statement)}>
                    {placeText(evidence.document)} ▸
                  </button>
                ) : (
                  placeText(evidence.document)
                )}
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeText({title, outlet, path, id, published}: DocumentView): string {
  return [outlet ?? title ?? path ?? id, published].filter(Boolean).join(", ");
}

function Figures({group}: {group: FigureGroup}) {
  const store = useStore();
  const corpus = store.corpus.value;
  return (
    <details class="figures-of" open>
      <summary>
        <strong>{words.relationType(group.type)}</strong>{" "}
        <span class="value">{words.number(group.figures.length)}</span>{" "}
        {group.disputed && <span class="tag warn">⚠ {words.disputed}</span>}
      </summary>
      <table class="sides">
        <tbody>
          {group.figures.map(({relation, value, percent, speaker, words: counted, disputed}) => (
            <tr key={relation.id}>
              <th scope="row" class="figure">
                {words.number(value)}
                {percent ? " %" : ""}
                {disputed && <span class="warn"> ⚠</span>}
              </th>
              <td dir="auto">{counted}</td>
              <td>{speaker ? <NameOf id={speaker} /> : <span class="muted">{words.dossier.saysArticle}</span>}</td>
              <td>
                <button type="button" class="link" onClick={() => store.read(relation.id)}>
                  {placeOf(corpus, relation.evidence[0])} ▸
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
