import {useComputed} from "@preact/signals";
import {words} from "../i18n/en";
import {ENTITY_CLASSES} from "../model/entity-class";
import {NO_FILTERS} from "../model/filters";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import {Block, ClassChip, EntityButton} from "./parts";

/** The names a person has gathered, and what can be done with them together. */
export function Selection() {
  const store = useStore();
  const names = useComputed(() => [...store.chosen.value].flatMap((id) => store.corpus.value.entities.get(id) ?? []));
  const between = useComputed(() => {
    const {value: chosen} = store.chosen;
    return store.links.value.filter(({source, target}) => chosen.has(source) && chosen.has(target)).slice(0, 30);
  });
  const ids = names.value.map(({id}) => id);
  return (
    <div class="selection">
      <Block title={words.selection.title(ids.length)}>
        <div class="actions">
          <button type="button" onClick={() => showOnly(store, ids)}>
            {words.selection.only}
          </button>
          <button type="button" onClick={() => hide(store, ids)}>
            {words.selection.hide}
          </button>
          {ids.length === 2 && (
            <>
              <button type="button" onClick={() => store.go({screen: "path", focus: ids[0], other: ids[1]})}>
                {words.screens.path}
              </button>
              <button type="button" onClick={() => store.go({screen: "compare", focus: ids[0], other: ids[1]})}>
                {words.screens.compare}
              </button>
            </>
          )}
          <button type="button" onClick={() => clear(store)}>
            {words.selection.clear}
          </button>
        </div>
        <ul class="ranking">
          {names.value.map((entity) => (
            <li key={entity.id} class="row">
              <EntityButton entity={entity} />
              <button
                type="button"
                class="more"
                aria-label={words.selection.drop(entity.name)}
                onClick={() => {
                  store.chosen.value = new Set(ids.filter((id) => id !== entity.id));
                }}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={words.selection.between} aside={words.number(between.value.length)}>
        {between.value.length === 0 && <p class="empty">{words.selection.nothingBetween}</p>}
        {between.value.map(({key, source, target, kind, count}) => (
          <button type="button" class="link" key={key} onClick={() => store.openLink(key)}>
            {words.selection.link(nameIn(store, source), words.linkKind(kind), nameIn(store, target))} ·{" "}
            {words.number(count)} ▸
          </button>
        ))}
      </Block>
      <Block title={words.selection.all}>
        <p class="chips">
          {ENTITY_CLASSES.map((kind) => (
            <button
              type="button"
              class="tag"
              key={kind}
              onClick={() => {
                store.chosen.value = new Set(
                  store.picture.value.nodes.filter((node) => node.kind === kind && !node.wordless).map(({id}) => id),
                );
              }}
            >
              <ClassChip kind={kind} /> {words.classes[kind]}
            </button>
          ))}
        </p>
      </Block>
    </div>
  );
}

function nameIn(store: Store, id: string): string {
  return store.corpus.value.entities.get(id)?.name ?? id;
}

function clear(store: Store): void {
  store.chosen.value = new Set();
}

/** The names that a key acts on: those gathered, else the one in focus. */
export function acted(store: Store): string[] {
  const {focus} = store.view.value;
  return store.chosen.value.size > 0 ? [...store.chosen.value] : focus ? [focus] : [];
}

/** Takes names out of the picture; no decision, only a filter. */
export function hide(store: Store, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const {filters} = store.view.value;
  store.go({filters: {...filters, hidden: [...new Set([...filters.hidden, ...ids])]}, focus: null, link: null});
  clear(store);
}

/** Leaves only these names in the picture. */
export function showOnly(store: Store, ids: readonly string[]): void {
  if (ids.length === 0) return;
  store.go({
    filters: {...store.view.value.filters, only: [...ids], hidden: NO_FILTERS.hidden},
    focus: null,
    link: null,
  });
  clear(store);
}
