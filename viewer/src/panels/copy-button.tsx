import {useSignal} from "@preact/signals";
import {words} from "../i18n/en";
import {useStore} from "../state/context";

/** Copies a text; where the browser refuses, the text appears to be copied by hand. */
export function CopyButton({label, text, done}: {label: string; text(): string; done: string}) {
  const store = useStore();
  const shown = useSignal("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      shown.value = "";
      store.announcement.value = done;
    } catch {
      shown.value = text();
      store.announcement.value = words.reader.notCopied;
    }
  };
  return (
    <>
      <button type="button" class="more" onClick={() => void copy()}>
        {label}
      </button>
      {shown.value && <textarea class="copy" readOnly rows={4} value={shown.value} aria-label={label} />}
    </>
  );
}
