import {computed, effect, signal} from "@preact/signals";
import {render} from "preact";
import {App} from "./app";
import {decodePageData, PageDataError} from "./data/decode";
import {words} from "./i18n/en";
import {Report} from "./panels/report";
import {StoreContext} from "./state/context";
import {type Address, makeStore, type Store} from "./state/store";
import {applyPalette, paletteOf} from "./styles/theme";
import "./styles/page.css";

const address: Address = {
  hash: () => window.location.hash,
  push: (hash) => {
    if (`#${hash}` !== window.location.hash) window.history.pushState(null, "", `#${hash}`);
  },
  replace: (hash) => window.history.replaceState(null, "", `#${hash}`),
  onChange: (listener) => {
    window.addEventListener("popstate", listener);
    window.addEventListener("hashchange", listener);
  },
};

async function start(root: HTMLElement): Promise<void> {
  const slot = document.getElementById("hs-data");
  const data = await decodePageData(slot?.textContent ?? "", slot?.dataset.enc ?? "json");
  slot?.remove();
  const store = makeStore(data, address, {compact: window.innerWidth < 800});
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const systemDark = signal(system.matches);
  system.addEventListener("change", () => {
    systemDark.value = system.matches;
  });
  const palette = computed(() => paletteOf(store.view.value.theme, systemDark.value));
  effect(() => applyPalette(document.documentElement, palette.value));
  render(
    <StoreContext.Provider value={store}>
      <App palette={palette} />
    </StoreContext.Provider>,
    root,
  );
  preparePrinting(store);
}

/** What is printed is a report of its own, made when the browser asks for it. */
function preparePrinting(store: Store): void {
  const sheet = document.createElement("div");
  sheet.id = "hs-report";
  document.body.append(sheet);
  window.addEventListener("beforeprint", () => {
    render(
      <StoreContext.Provider value={store}>
        <Report />
      </StoreContext.Provider>,
      sheet,
    );
  });
  window.addEventListener("afterprint", () => render(null, sheet));
}

const root = document.getElementById("hs-app");
if (root) {
  start(root).catch((error: unknown) => {
    const code = error instanceof PageDataError ? error.code : "DAMAGED";
    render(<p class="failure">{words.errors[code]}</p>, root);
    throw error;
  });
}
