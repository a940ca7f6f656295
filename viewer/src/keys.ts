import {useEffect} from "preact/hooks";
import type {Store} from "./state/store";

/** Single letters work everywhere but where one types. */
export function useKeys(store: Store): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = ACTIONS[event.key];
      if (!action) return;
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

const ACTIONS: {readonly [key: string]: (store: Store) => void} = {
  "/": () => document.getElementById("hs-search")?.focus(),
  "1": (store) => store.adjust({hops: 1}),
  "2": (store) => store.adjust({hops: 2}),
  "3": (store) => store.adjust({hops: 3}),
  "[": () => document.getElementById("hs-previous")?.click(),
  "]": () => document.getElementById("hs-next")?.click(),
  Escape: (store) => {
    const {open, link, focus} = store.view.value;
    if (open) store.go({open: null});
    else if (link) store.go({link: null});
    else if (focus) store.go({focus: null, other: null});
  },
};
