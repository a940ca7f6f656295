import {useComputed, useSignal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import {csvRow} from "../../../src/export/csv-row";
import {words} from "../i18n/en";
import {entityClass} from "../model/entity-class";
import {COLUMNS, entityColumns, linkColumns, makeRows, type Row, statementColumns} from "../model/rows";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import {TABLES, type TableKind} from "../state/view";
import {download} from "./download";
import {byDay} from "./quote-card";

const ROW_HEIGHT = 34;
const SPARE_ROWS = 8;

/** Everything the picture shows and more, as rows: sorted, chosen, copied, saved. */
export function TablePane() {
  const store = useStore();
  const {table} = store.view.value;
  const rows = useComputed(() => rowsOf(store, store.view.value.table, store.view.value.sort));
  const selected = useSignal<ReadonlySet<string>>(new Set());
  const chosen = rows.value.filter(({key}) => selected.value.has(key));
  const csv = (which: readonly Row[]): string[] => [
    csvRow([...COLUMNS[table]]),
    ...which.map(({cells}) => csvRow([...cells])),
  ];
  return (
    <div class="table-pane">
      <div class="tabs">
        {TABLES.map((kind) => (
          <button
            type="button"
            key={kind}
            aria-pressed={table === kind}
            onClick={() => {
              selected.value = new Set();
              store.adjust({table: kind, sort: ""});
            }}
          >
            {words.table[kind]}
            {table === kind && ` ${words.number(rows.value.length)}`}
          </button>
        ))}
        <span class="spacer" />
        <button type="button" onClick={() => download(`${table}.csv`, csv(rows.value), "text/csv")}>
          {words.table.csvShown(rows.value.length)}
        </button>
        {chosen.length > 0 && (
          <button type="button" onClick={() => download(`${table}.csv`, csv(chosen), "text/csv")}>
            {words.table.csvSelected(chosen.length)}
          </button>
        )}
      </div>
      {rows.value.length === 0 ? (
        <p class="empty">{words.overview.noStatements}</p>
      ) : (
        <Grid
          key={table}
          table={table}
          rows={rows.value}
          selected={selected.value}
          select={(keys) => {
            selected.value = keys;
          }}
        />
      )}
    </div>
  );
}

function rowsOf(store: Store, table: TableKind, sort: string): Row[] {
  const corpus = store.corpus.value;
  const {focus, filters} = store.view.value;
  const about = store.statements.value.filter((one) => !focus || one.speaker === focus || one.about.includes(focus));
  if (table === "statements") {
    const rows = filters.question === "" ? [...about].sort(byDay) : about;
    return makeRows(rows, statementColumns(corpus), {key: ({id}) => id, sort});
  }
  if (table === "entities") {
    const hidden = new Set<string>(filters.off);
    const out = new Set(filters.hidden);
    const only = filters.only.length > 0 ? new Set(filters.only) : null;
    const shown = [...corpus.entities.values()].filter(
      ({id, type}) => !hidden.has(entityClass(type)) && !out.has(id) && (!only || only.has(id)),
    );
    return makeRows(shown, entityColumns(store.statements.value), {key: ({id}) => id, sort: sort || "-made"});
  }
  const own = store.drawn.value.filter(({source, target}) => !focus || source === focus || target === focus);
  return makeRows(own, linkColumns(corpus), {key: ({key}) => key, sort});
}

interface GridProps {
  readonly table: TableKind;
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  select(keys: ReadonlySet<string>): void;
}

/** A table that draws only the rows in view, so that thousands cost no more than dozens. */
function Grid({table, rows, selected, select}: GridProps) {
  const store = useStore();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useSignal(0);
  const visible = useSignal(30);
  const measure = (): void => {
    const box = scroller.current;
    if (!box) return;
    first.value = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - SPARE_ROWS);
    visible.value = Math.ceil(box.clientHeight / ROW_HEIGHT) + SPARE_ROWS * 2;
  };
  useEffect(measure, [rows]);
  const last = Math.min(rows.length, first.value + visible.value);
  const start = Math.min(first.value, Math.max(0, last - visible.value));
  const all = rows.length > 0 && rows.every(({key}) => selected.has(key));
  return (
    <div class="grid" ref={scroller} onScroll={measure}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th class="check">
              <input
                type="checkbox"
                checked={all}
                aria-label={words.table.selectAll}
                onClick={() => select(all ? new Set() : new Set(rows.map(({key}) => key)))}
              />
            </th>
            {COLUMNS[table].map((column) => (
              <Head key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="spare" ref={heightOf(start)} />
          {rows.slice(start, last).map((row, index) => (
            <Line
              key={row.key}
              row={row}
              table={table}
              index={start + index + 2}
              current={store.view.value.open === row.key || store.view.value.link === row.key}
              checked={selected.has(row.key)}
              check={() => select(toggled(selected, row.key))}
            />
          ))}
          <tr class="spare" ref={heightOf(rows.length - last)} />
        </tbody>
      </table>
    </div>
  );
}

function heightOf(rows: number): (element: HTMLTableRowElement | null) => void {
  return (element) => {
    if (element) element.style.height = `${rows * ROW_HEIGHT}px`;
  };
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function moveRow(event: KeyboardEvent): void {
  const step =
    event.key === "ArrowDown" ? "nextElementSibling" : event.key === "ArrowUp" ? "previousElementSibling" : null;
  const row = (event.target as Element).closest("tbody tr");
  const next = step && row?.[step]?.querySelector<HTMLButtonElement>("button");
  if (!next) return;
  next.focus();
  event.preventDefault();
}

function Head({column}: {column: keyof typeof words.table.columns}) {
  const store = useStore();
  const {sort} = store.view.value;
  const active = sort.replace(/^-/, "") === column;
  const next = active && !sort.startsWith("-") ? `-${column}` : column;
  return (
    <th class={`c-${column}`} aria-sort={active ? (sort.startsWith("-") ? "descending" : "ascending") : undefined}>
      <button type="button" onClick={() => store.adjust({sort: next})}>
        {words.table.columns[column]}
        <span aria-hidden="true">{active ? (sort.startsWith("-") ? " ▾" : " ▴") : ""}</span>
      </button>
    </th>
  );
}

interface LineProps {
  readonly row: Row;
  readonly table: TableKind;
  readonly index: number;
  readonly current: boolean;
  readonly checked: boolean;
  check(): void;
}

const MAIN_COLUMN = {statements: "text", entities: "name", links: "source"} as const;

function Line({row, table, index, current, checked, check}: LineProps) {
  const store = useStore();
  const open = (): void => {
    if (table === "statements") store.read(row.key);
    else if (table === "entities") store.focus(row.key);
    else store.openLink(row.key);
  };
  const openUnlessControl = ({target}: MouseEvent): void => {
    if (!(target as Element).closest("input, button")) open();
  };
  return (
    <tr aria-rowindex={index} class={current ? "current" : ""} onClick={openUnlessControl} onKeyDown={moveRow}>
      <td class="check">
        <input type="checkbox" checked={checked} aria-label={words.table.select} onClick={check} />
      </td>
      {COLUMNS[table].map((column, at) => (
        <td key={column} class={`c-${column}`} dir="auto">
          {column === MAIN_COLUMN[table] ? (
            <button type="button" onClick={open}>
              {row.cells[at]}
            </button>
          ) : (
            row.cells[at]
          )}
        </td>
      ))}
    </tr>
  );
}
