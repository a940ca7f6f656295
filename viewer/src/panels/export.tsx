import {useSignal} from "@preact/signals";
import {useRef} from "preact/hooks";
import {writeGexf} from "../../../src/export/gexf";
import {writeEdgesCsv, writeNodesCsv} from "../../../src/export/graph-csv";
import {writeGraphJson} from "../../../src/export/graph-json";
import {writeGraphml} from "../../../src/export/graphml";
import {statementsJsonl} from "../../../src/export/json-lines";
import {statementsCsv} from "../../../src/export/statements-csv";
import type {Knowledge} from "../../../src/model/knowledge";
import type {Statement} from "../../../src/model/statement";
import {pngOf, poster, svgText} from "../canvas/poster";
import {words} from "../i18n/en";
import {exportGraph} from "../model/export-graph";
import type {Picture} from "../model/picture";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import {paletteOf} from "../styles/theme";
import {download} from "./download";
import {describe} from "./search";

type Scope = "shown" | "chosen" | "all";

const IMAGE = {width: 1280, height: 900};

/** The statements a scope stands for: those on the screen, those by or about the gathered names, or all that a build writes, with articles' own words. */
export function statementsIn(store: Store, scope: Scope): readonly Statement[] {
  if (scope === "all") return store.corpus.value.said;
  const {focus} = store.view.value;
  const {value: chosen} = store.chosen;
  const wanted = scope === "chosen" ? chosen : new Set(focus ? [focus] : []);
  return store.statements.value.filter(
    ({speaker, about}) => wanted.size === 0 || wanted.has(speaker ?? "") || about.some((id) => wanted.has(id)),
  );
}

/** Saves what is on the screen, or everything, in the formats of the command line. */
export function ExportButton() {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {words.export.title}
      </button>
      <dialog ref={dialog} aria-label={words.export.title}>
        <ExportForm store={store} close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

function ExportForm({store, close}: {store: Store; close(): void}) {
  const scope = useSignal<Scope>("shown");
  const scopes: readonly Scope[] = store.chosen.value.size > 0 ? ["shown", "chosen", "all"] : ["shown", "all"];
  const corpus = store.corpus.value;
  const picture = scope.value === "chosen" ? amongChosen(store) : store.picture.value;
  const graph = exportGraph(corpus, {
    statements: scope.value === "all" ? corpus.said : store.statements.value,
    relations: scope.value === "all" ? corpus.data.relations : store.relations.value,
    picture: scope.value === "all" ? null : picture,
    projection: store.view.value.projection,
    pins: store.pins.value,
  });
  const statements = statementsIn(store, scope.value);
  const description = describeView(store);
  const knowledge: Knowledge = {...corpus.data, records: corpus.data.records ?? [], problems: [], graph};
  const size = words.export.graphSize(graph.order, graph.size);
  const files: readonly [string, string, () => void][] = [
    ["GEXF", size, () => download("hearsay.gexf", writeGexf(graph, {description}), "application/xml")],
    ["GraphML", size, () => download("hearsay.graphml", writeGraphml(graph), "application/xml")],
    ["JSON", size, () => download("hearsay.json", writeGraphJson(graph), "application/json")],
    [words.export.nodesCsv, words.number(graph.order), () => download("nodes.csv", writeNodesCsv(graph), "text/csv")],
    [words.export.edgesCsv, words.number(graph.size), () => download("edges.csv", writeEdgesCsv(graph), "text/csv")],
    [
      words.export.statementsCsv,
      words.number(statements.length),
      () => download("statements.csv", statementsCsv(knowledge, {statements}), "text/csv"),
    ],
    [
      words.export.statementsJsonl,
      words.number(statements.length),
      () => download("statements.jsonl", statementsJsonl(knowledge, statements), "application/jsonl"),
    ],
  ];
  return (
    <form method="dialog">
      <h2>{words.export.title}</h2>
      <fieldset class="inline-choices">
        {scopes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="scope"
              checked={scope.value === one}
              onClick={() => {
                scope.value = one;
              }}
            />
            {scopeWords(store, one)}
          </label>
        ))}
      </fieldset>
      {scope.value !== "all" && <p class="muted">{description}</p>}
      <div class="formats">
        {files.map(([name, detail, save]) => (
          <button type="button" key={name} onClick={save}>
            {name} <small>{detail}</small>
          </button>
        ))}
      </div>
      <h3>{words.export.picture}</h3>
      <div class="formats">
        <button type="button" onClick={() => download("hearsay.svg", posterText(store, picture), "image/svg+xml")}>
          SVG
        </button>
        {[1, 2, 4].map((scale) => (
          <button type="button" key={scale} onClick={() => void savePng(store, picture, scale)}>
            {words.export.png(scale)}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            close();
            window.print();
          }}
        >
          {words.export.report}
        </button>
      </div>
      <p class="muted">{store.curation.saves ? words.served : words.offline}</p>
      <button type="submit">{words.close}</button>
    </form>
  );
}

function scopeWords(store: Store, scope: Scope): string {
  const {length} = statementsIn(store, scope);
  if (scope === "chosen") return words.export.scope.chosen(length, store.chosen.value.size);
  if (scope === "shown") return words.export.scope.shown(length);
  const {said, data} = store.corpus.value;
  return words.export.scope.all(said.length, data.statements.length - said.length);
}

/** The picture with only the gathered names and what joins them. */
function amongChosen(store: Store): Picture {
  const {value: chosen} = store.chosen;
  const {nodes, edges, ...rest} = store.picture.value;
  return {
    ...rest,
    nodes: nodes.filter(({id}) => chosen.has(id)),
    edges: edges.filter(({source, target}) => chosen.has(source) && chosen.has(target)),
  };
}

async function savePng(store: Store, picture: Picture, scale: number): Promise<void> {
  download(`hearsay@${scale}x.png`, await pngOf(posterText(store, picture), {...IMAGE, scale}));
}

/** What the view shows, in one line: focus, filters. */
export function describeView(store: Store): string {
  const {focus, filters, projection} = store.view.value;
  const name = focus ? store.corpus.value.entities.get(focus)?.name : undefined;
  const parts = [
    ...(projection === "speakers" ? [] : [words.picture.projections[projection]]),
    ...(name ? [name] : []),
    ...describe(store.corpus.value, filters),
  ];
  return parts.length > 0 ? words.export.showing(parts.join(" · ")) : words.export.noFilters;
}

function posterText(store: Store, picture: Picture): string {
  return svgText(
    posterOf(
      store,
      picture,
      paletteOf(store.view.value.theme, window.matchMedia("(prefers-color-scheme: dark)").matches),
    ),
  );
}

/** The picture of the view with title, legend and source line. */
export function posterOf(
  store: Store,
  picture: Picture,
  palette: Parameters<typeof poster>[1]["palette"],
): ReturnType<typeof poster> {
  const {data, said} = store.corpus.value;
  const text = {
    title: words.export.posterTitle,
    filters: describeView(store),
    source: words.export.source(words.summary(data.documents.length, said.length, data.entities.length)),
    classes: words.classes,
    said: words.legendRow("said"),
    hedged: words.legendRow("hedged"),
    relation: words.legendRow("relation"),
  };
  const {groups} = store.view.value;
  return poster(picture, {palette, text, ...IMAGE, pins: store.pins.value, groups});
}
