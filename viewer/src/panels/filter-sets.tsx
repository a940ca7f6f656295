import {useSignal} from "@preact/signals";
import {words} from "../i18n/en";
import {isFiltering} from "../model/filters";
import {useStore} from "../state/context";

/** Filters under names of one's own: kept in the address, so that a copied link holds them too. */
export function FilterSets() {
  const store = useStore();
  const name = useSignal("");
  const {sets, filters} = store.view.value;
  const canSave = isFiltering(filters);
  if (sets.length === 0 && !canSave) return null;
  const save = (): void => {
    const called = name.value.trim();
    if (called === "") return;
    store.adjust({sets: [...sets.filter((one) => one.name !== called), {name: called, filters}]});
    name.value = "";
  };
  return (
    <section class="block filter-sets">
      <h2>
        <span>{words.sets.title}</span>
      </h2>
      {sets.map((one) => (
        <p class="row" key={one.name}>
          <button type="button" class="link" onClick={() => store.go({filters: one.filters})}>
            <bdi>{one.name}</bdi>
          </button>
          <button
            type="button"
            class="more"
            aria-label={words.sets.drop(one.name)}
            onClick={() => store.adjust({sets: sets.filter((other) => other !== one)})}
          >
            ✕
          </button>
        </p>
      ))}
      {canSave && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label class="picker">
            <span>{words.sets.name}</span>
            <input
              type="text"
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
              }}
            />
          </label>
          <button type="submit">{words.sets.save}</button>
        </form>
      )}
    </section>
  );
}
