import {computed, effect, signal} from "@preact/signals";
import {render} from "preact";
import type {PageData} from "../../src/export/page";
import {App} from "./app";
import {decodePageData, PageDataError} from "./data/decode";
import {words} from "./i18n/en";
import {Report} from "./panels/report";
import {StoreContext} from "./state/context";
import type {DecisionBackend} from "./state/curation";
import {packHash, unpackHash} from "./state/packing";
import {connect, takeToken} from "./state/server";
import {type Address, makeStore, type Store} from "./state/store";
import {applyPalette, paletteOf} from "./styles/theme";
import "./styles/page.css";

/** The address bar. What stands there may be packed; the page works with the plain hash. */
async function makeAddress(): Promise<Address> {
  const {location, history} = window;
  let plain = await unpackHash(location.hash);
  let newest = 0;
  const write = (hash: string): void => {
    plain = hash;
    history.replaceState(null, "", `#${hash}`);
    const turn = ++newest;
    void packHash(hash).then((packed) => {
      if (turn === newest && packed !== hash) history.replaceState(null, "", `#${packed}`);
    });
  };
  return {
    hash: () => plain,
    push: (hash) => {
      if (hash !== plain) history.pushState(null, "", "#");
      write(hash);
    },
    replace: write,
    onChange: (listener) => {
      const read = async (): Promise<void> => {
        newest++;
        const next = await unpackHash(location.hash);
        if (next === plain) return;
        plain = next;
        listener();
      };
      window.addEventListener("popstate", read);
      window.addEventListener("hashchange", read);
    },
  };
}

interface Feed {
  readonly data: PageData;
  readonly backend?: DecisionBackend;
  watch?(listener: (data: PageData) => void): void;
}

/** The data from the server that sent the page, or out of the page itself. */
async function readFeed(): Promise<Feed> {
  const slot = document.getElementById("hs-data");
  if (slot?.dataset.feed === "server") return connect(takeToken(window.location, window.history));
  const data = await decodePageData(slot?.textContent ?? "", slot?.dataset.enc ?? "json");
  slot?.remove();
  return {data};
}

async function start(root: HTMLElement): Promise<void> {
  const {data, backend, watch} = await readFeed();
  const store = makeStore(data, await makeAddress(), {compact: window.innerWidth < 800, backend});
  watch?.((next) => {
    store.replaceData(next);
    store.announcement.value = words.curation.events.stale;
  });
  window.addEventListener("beforeunload", (event) => {
    if (store.curation.unsaved.value > 0) event.preventDefault();
  });
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
