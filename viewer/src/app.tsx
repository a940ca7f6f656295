import {type ReadonlySignal, useComputed, useSignal} from "@preact/signals";
import {useEffect, useLayoutEffect, useRef} from "preact/hooks";
import {words} from "./i18n/en";
import {useKeys} from "./keys";
import {isFiltering} from "./model/filters";
import type {Link} from "./model/links";
import {Board} from "./panels/board";
import {Compare} from "./panels/compare";
import {ProposalDialog} from "./panels/curate";
import {Dossier} from "./panels/dossier";
import {Evidence} from "./panels/evidence";
import {FilterChips, Filters} from "./panels/filters";
import {Header} from "./panels/header";
import {Overview} from "./panels/overview";
import {PathPane} from "./panels/path";
import {PicturePane} from "./panels/picture";
import {byDay} from "./panels/quote-card";
import {Search} from "./panels/search";
import {Selection} from "./panels/selection";
import {Sources} from "./panels/sources";
import {StatementsOf} from "./panels/statements-of";
import {TablePane} from "./panels/table";
import {Timeline} from "./panels/timeline";
import {useStore} from "./state/context";
import {SCREENS} from "./state/view";
import type {Palette} from "./styles/palette";
import {Reader} from "./text/reader";

/** The whole page: filters and dossier, picture or table, evidence and reader. */
export function App({palette}: {palette: ReadonlySignal<Palette>}) {
  const store = useStore();
  useKeys(store);
  const {screen, open, link} = store.view.value;
  const besides = screen === "picture" || open !== null || link !== null || store.chosen.value.size > 0;
  useEffect(() => {
    const {focus} = store.view.peek();
    if (!store.view.peek().open && !store.view.peek().link && focus === null)
      document.getElementById("hs-search")?.focus();
  }, [store]);
  return (
    <>
      <Header />
      <div class="bar-row">
        <Search />
        <Screens />
      </div>
      <main class={`panes${besides ? "" : " wide"}`}>
        <LeftPane />
        <section class="pane middle" aria-label={words.panes.middle}>
          <Crumbs />
          <FilterChips />
          <Middle palette={palette} />
        </section>
        {besides && <RightPane />}
      </main>
      <Timeline />
      <ProposalDialog />
      <p class="sr" role="status" aria-live="polite">
        {store.announcement.value}
      </p>
    </>
  );
}

function Screens() {
  const store = useStore();
  const {screen} = store.view.value;
  return (
    <nav class="tabs screens" aria-label={words.panes.middle}>
      {SCREENS.map((one) => (
        <button type="button" key={one} aria-pressed={screen === one} onClick={() => store.go({screen: one})}>
          {words.screens[one]}
        </button>
      ))}
    </nav>
  );
}

function Middle({palette}: {palette: ReadonlySignal<Palette>}) {
  const {screen} = useStore().view.value;
  if (screen === "table") return <TablePane />;
  if (screen === "compare") return <Compare />;
  if (screen === "path") return <PathPane />;
  if (screen === "board") return <Board />;
  if (screen === "sources") return <Sources />;
  return <PicturePane palette={palette} />;
}

function LeftPane() {
  const store = useStore();
  const tab = useSignal<"filters" | "dossier">("dossier");
  const entity = useComputed(() => store.corpus.value.entities.get(store.view.value.focus ?? ""));
  const showing = entity.value && tab.value === "dossier";
  const filtering = isFiltering(store.view.value.filters);
  return (
    <aside class="pane left scroller" aria-label={words.panes.left}>
      {entity.value && (
        <div class="tabs">
          <button
            type="button"
            aria-pressed={tab.value === "dossier"}
            onClick={() => {
              tab.value = "dossier";
            }}
          >
            {words.panes.dossier}
          </button>
          <button
            type="button"
            aria-pressed={tab.value === "filters"}
            onClick={() => {
              tab.value = "filters";
            }}
          >
            {words.panes.filters}
            {filtering ? " •" : ""}
          </button>
        </div>
      )}
      {showing && entity.value ? <Dossier key={entity.value.id} entity={entity.value} /> : <Filters />}
    </aside>
  );
}

function RightPane() {
  const store = useStore();
  const {open, link, focus} = store.view.value;
  const back = open !== null || link !== null;
  const pane = useRef<HTMLElement>(null);
  const before = useRef(`${open}${link}${focus}`);
  useLayoutEffect(() => {
    const now = `${open}${link}${focus}`;
    if (before.current === now) return;
    before.current = now;
    pane.current?.scrollTo(0, 0);
    // What had the focus may be gone with the list it stood in: the next Tab shall go on here, not at the top.
    if (document.activeElement === document.body) pane.current?.focus();
  }, [open, link, focus]);
  return (
    <aside class="pane right scroller" tabIndex={-1} ref={pane} aria-label={words.panes.right}>
      {back && (
        <div class="tabs">
          <button type="button" onClick={() => store.go(open !== null ? {open: null} : {link: null})}>
            ‹ {words.back}
          </button>
          {open !== null && <Steps />}
        </div>
      )}
      {open !== null ? (
        <Reader key={open} />
      ) : link !== null ? (
        <Evidence key={link} />
      ) : store.chosen.value.size > 0 ? (
        <Selection />
      ) : focus ? (
        <StatementsOf key={focus} id={focus} />
      ) : (
        <Overview />
      )}
    </aside>
  );
}

/** Previous and next of the list that the open statement came from. */
function Steps() {
  const store = useStore();
  const list = useComputed(() => {
    const {link, focus} = store.view.value;
    const named = ({key}: Link): boolean => key === link;
    const found = link ? (store.links.value.find(named) ?? store.drawn.value.find(named))?.statements : undefined;
    const own = focus
      ? store.statements.value.filter((one) => one.speaker === focus || one.about.includes(focus))
      : undefined;
    return [...(found ?? own ?? store.statements.value)].sort(byDay).map(({id}) => id);
  });
  const index = list.value.indexOf(store.view.value.open ?? "");
  if (index < 0) return null;
  const open = (by: number): void => {
    const next = list.value[index + by];
    if (next) store.adjust({open: next, report: 0});
  };
  return (
    <span class="steps">
      <button
        type="button"
        id="hs-previous"
        onClick={() => open(-1)}
        disabled={index === 0}
        aria-label={words.reader.previous}
      >
        [
      </button>
      {words.reader.of(index + 1, list.value.length)}
      <button
        type="button"
        id="hs-next"
        onClick={() => open(1)}
        disabled={index + 1 >= list.value.length}
        aria-label={words.reader.next}
      >
        ]
      </button>
    </span>
  );
}

function Crumbs() {
  const store = useStore();
  const {focus, hops, screen} = store.view.value;
  if (store.missing.value !== null) return <p class="crumbs muted">{words.search.missing(store.missing.value)}</p>;
  if (!focus || screen === "compare" || screen === "path") return null;
  return (
    <div class="crumbs">
      <button type="button" onClick={() => store.go({focus: null, link: null, open: null, other: null})}>
        ‹ {words.picture.overview}
      </button>
      <strong>
        <bdi>{store.corpus.value.entities.get(focus)?.name}</bdi>
      </strong>
      <fieldset class="hops" aria-label={words.picture.hops}>
        {([1, 2, 3] as const).map((value) => (
          <button
            type="button"
            key={value}
            aria-pressed={hops === value}
            onClick={() => store.adjust({hops: value})}
            aria-label={words.picture.hop(value)}
          >
            {value}
          </button>
        ))}
        <span class="muted">{words.picture.hops}</span>
      </fieldset>
      <span class="spacer" />
      <button type="button" onClick={() => store.go({screen: "path"})}>
        {words.crumbs.path}
      </button>
      <button type="button" onClick={() => store.go({screen: "compare"})}>
        {words.crumbs.compare}
      </button>
    </div>
  );
}
