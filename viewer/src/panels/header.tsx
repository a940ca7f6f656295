import {words} from "../i18n/en";
import {useStore} from "../state/context";
import {THEMES} from "../state/view";
import {DecisionsButton} from "./curate";
import {ExportButton} from "./export";
import {HelpButton} from "./help";

const SIGNS = {auto: "◐", light: "☀", dark: "☾"} as const;

/** The name of the page, what it holds, and what concerns all of it. */
export function Header() {
  const store = useStore();
  const {data, said} = store.corpus.value;
  const {theme} = store.view.value;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  return (
    <header class="top">
      <h1>
        {words.brand} <small class="tagline">{words.tagline}</small>
      </h1>
      <p class="muted" title={words.builtWith(data.build.tool, data.build.corpus)}>
        {words.summary(data.documents.length, said.length, data.entities.length)}
      </p>
      <nav>
        <DecisionsButton />
        <ExportButton />
        <button
          type="button"
          onClick={() => store.adjust({theme: next})}
          aria-label={`${words.theme.label}: ${words.theme[theme]}`}
          title={words.theme[theme]}
        >
          {SIGNS[theme]}
        </button>
        <HelpButton />
      </nav>
    </header>
  );
}
