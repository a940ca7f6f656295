import {useRef} from "preact/hooks";
import {words} from "../i18n/en";
import {ENTITY_CLASSES} from "../model/entity-class";
import {useStore} from "../state/context";
import {ClassChip} from "./parts";

/** The keys, the meaning of every mark, and what the page is made of. */
export function HelpButton() {
  const {corpus, curation, view, adjust} = useStore();
  const {data} = corpus.value;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" id="hs-help" onClick={() => open(dialog.current)} aria-label={words.help.title}>
        ?
      </button>
      <dialog ref={dialog} aria-label={words.help.title}>
        <form method="dialog" class="help">
          <h2 tabIndex={-1}>{words.help.title}</h2>
          <h3>{words.help.keys}</h3>
          <dl>
            {words.help.keyList.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <label class="inline">
            <input
              type="checkbox"
              checked={view.value.letters}
              onClick={() => adjust({letters: !view.value.letters})}
            />
            {words.help.letters}
          </label>
          <h3>{words.help.marks}</h3>
          <p class="chips">
            {ENTITY_CLASSES.map((kind) => (
              <span class="mark-name" key={kind}>
                <ClassChip kind={kind} /> {words.classes[kind]}
              </span>
            ))}
            <span class="mark-name">
              <ClassChip kind="person" hollow /> {words.unnamed}
            </span>
          </p>
          <ul>
            {words.help.markList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h3>{words.about}</h3>
          <p>{words.builtWith(data.build.tool, data.build.corpus)}</p>
          <p>{curation.saves ? words.served : words.offline}</p>
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  );
}

/** Opens the dialog at its beginning: the focus would otherwise go to the first thing that takes it, which is far down. */
function open(dialog: HTMLDialogElement | null): void {
  dialog?.showModal();
  dialog?.querySelector("h2")?.focus();
}
