import {useEffect} from "preact/hooks";
import {words} from "./i18n/en";
import {acted, hide, showOnly} from "./panels/selection";
import type {Store} from "./state/store";

/** Single letters work everywhere but where one types. */
export function useKeys(store: Store): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // The key that leads to the search box is no part of a question.
      if (event.key === "/" && isEmptySearch(event.target)) {
        event.preventDefault();
        return;
      }
      if (event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const action = event.ctrlKey || event.metaKey ? WITH_CONTROL[event.key] : ACTIONS[event.key];
      if (
        !action ||
        (!store.view.value.letters && /^[a-z?/[\]1-3]$/i.test(event.key) && !event.ctrlKey && !event.metaKey)
      )
        return;
      action(store);
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [store]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isEmptySearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.id === "hs-search" && target.value === "";
}

type Action = (store: Store) => void;

const undo: Action = (store) => void tell(store, store.curation.undo());
const redo: Action = (store) => void tell(store, store.curation.redo());

async function tell(store: Store, happened: ReturnType<Store["curation"]["undo"]>): Promise<void> {
  const event = await happened;
  if (event) store.announcement.value = words.curation.events[event];
}

/** Gathered names as they are; one in focus with what it is linked to, since alone it would show nothing. */
function withNeighbours(store: Store): string[] {
  if (store.chosen.value.size > 0) return [...store.chosen.value];
  const {focus} = store.view.value;
  if (!focus) return [];
  const around = store.drawn.value.flatMap(({source, target}) =>
    source === focus ? [target] : target === focus ? [source] : [],
  );
  return [...new Set([focus, ...around])];
}

const WITH_CONTROL: {readonly [key: string]: Action} = {z: undo, Z: redo, y: redo};

const ACTIONS: {readonly [key: string]: Action} = {
  "/": () => document.getElementById("hs-search")?.focus(),
  "?": () => document.getElementById("hs-help")?.click(),
  "1": (store) => store.adjust({hops: 1}),
  "2": (store) => store.adjust({hops: 2}),
  "3": (store) => store.adjust({hops: 3}),
  "[": () => document.getElementById("hs-previous")?.click(),
  "]": () => document.getElementById("hs-next")?.click(),
  t: (store) => store.go({screen: store.view.value.screen === "table" ? "picture" : "table"}),
  p: (store) => store.go({screen: "path"}),
  c: (store) => store.go({screen: "compare"}),
  b: (store) => store.go({screen: "board"}),
  f: () => document.getElementById("hs-fit")?.click(),
  x: (store) => store.adjust({unfolded: store.view.value.link !== null && !store.view.value.unfolded}),
  e: (store) => {
    const {focus} = store.view.value;
    const strongest = store.drawn.value.find(({source, target}) => !focus || source === focus || target === focus);
    if (strongest) store.openLink(strongest.key);
  },
  h: (store) => hide(store, acted(store)),
  H: (store) => showOnly(store, withNeighbours(store)),
  s: (store) => store.go({screen: "sources"}),
  u: undo,
  Escape: (store) => {
    const {open, link, focus, screen} = store.view.value;
    if (store.chosen.value.size > 0 && !open && !link) store.chosen.value = new Set();
    else if (open) store.go({open: null});
    else if (link) store.go({link: null});
    else if (screen !== "picture") store.go({screen: "picture"});
    else if (focus) store.go({focus: null, other: null});
  },
};
