import type {ComponentChildren} from "preact";
import type {Entity} from "../../../src/model/entity";
import {words} from "../i18n/en";
import {CLASS_LETTER, type EntityClass, entityClass} from "../model/entity-class";
import {outletOf} from "../model/projection";
import {useStore} from "../state/context";

/** The letter chip of a class: colour, shape and letter say the same thing. */
export function ClassChip({kind, hollow = false}: {kind: EntityClass; hollow?: boolean}) {
  return (
    <span class={`chip chip-${kind}${hollow ? " hollow" : ""}`} aria-hidden="true">
      {CLASS_LETTER[kind]}
    </span>
  );
}

/** A name with its chip, as a button that opens its dossier. */
export function EntityButton({entity, children}: {entity: Entity; children?: ComponentChildren}) {
  const store = useStore();
  const kind = entityClass(entity.type);
  return (
    <button type="button" class="name" onClick={() => store.focus(entity.id)}>
      <ClassChip kind={kind} hollow={entity.unnamed} />
      <bdi>{entity.name}</bdi>
      <span class="sr"> {words.classes[kind]}</span>
      {entity.unnamed && <span class="tag">{words.unnamed}</span>}
      {children}
    </button>
  );
}

/** The name of an entity id as a button, or as plain words where nothing is known of it. */
export function NameOf({id}: {id: string | null}) {
  const {corpus} = useStore();
  const entity = id === null ? undefined : corpus.value.entities.get(id);
  const outlet = id === null ? null : outletOf(id);
  return entity ? <EntityButton entity={entity} /> : <bdi class="muted">{outlet ?? id ?? words.nobody}</bdi>;
}

/** A headed block of a pane. */
export function Block({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="block">
      <h2>
        <span>{title}</span>
        {aside && <small>{aside}</small>}
      </h2>
      {children}
    </section>
  );
}

/** A bar whose length is a share of the largest value: a number one can see. */
export function Bar({value, most}: {value: number; most: number}) {
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={most > 0 ? (100 * value) / most : 0} height="4" rx="2" />
    </svg>
  );
}
