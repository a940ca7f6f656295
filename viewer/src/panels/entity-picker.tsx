import {useComputed, useSignal} from "@preact/signals";
import {useId} from "preact/hooks";
import {words} from "../i18n/en";
import {makeFinder} from "../model/find";
import {useStore} from "../state/context";

/** A field in which a name is typed and an entity chosen; what fits is offered as one types. */
export function EntityPicker({label, value, onPick}: {label: string; value: string | null; onPick(id: string): void}) {
  const store = useStore();
  const id = useId();
  const finder = useComputed(() => makeFinder(store.corpus.value));
  const typed = useSignal<string | null>(null);
  const current = value ? (store.corpus.value.entities.get(value)?.name ?? "") : "";
  const offers = typed.value ? finder.value.entities(typed.value, 12) : [];
  const pick = (text: string): void => {
    const found = finder.value.entities(text, 1)[0];
    typed.value = null;
    if (found) onPick(found.id);
    else store.announcement.value = words.search.nothing(text);
  };
  return (
    <label class="picker">
      <span>{label}</span>
      <input
        type="text"
        list={id}
        autocomplete="off"
        spellcheck={false}
        placeholder={words.picker.placeholder}
        value={typed.value ?? current}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const exact = offers.find(({name}) => name === event.currentTarget.value);
          if (exact && !(event instanceof InputEvent && event.inputType?.startsWith("insertText"))) pick(exact.name);
        }}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      <datalist id={id}>
        {offers.map(({id: key, name}) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </label>
  );
}
