import {useComputed} from "@preact/signals";
import {words} from "../i18n/en";
import {type Link, linkKey, readLinkKey} from "../model/links";
import {useStore} from "../state/context";
import {NameOf} from "./parts";
import {byDay} from "./quote-card";
import {RelationCard} from "./relation-card";
import {StatementList} from "./statement-list";

/** Every sentence behind one link: why it is there. */
export function Evidence() {
  const store = useStore();
  const ends = useComputed(() => readLinkKey(store.view.value.link ?? ""));
  const link = useComputed(() => {
    const wanted = store.view.value.link;
    const named = ({key}: Link): boolean => key === wanted;
    return store.links.value.find(named) ?? store.drawn.value.find(named);
  });
  const others = useComputed(() => {
    if (!ends.value) return [];
    const {source, target} = ends.value;
    const keys = (["said", "relation"] as const).flatMap((kind) => [
      linkKey(source, target, kind),
      linkKey(target, source, kind),
    ]);
    return store.links.value.filter(({key}) => key !== store.view.value.link && keys.includes(key));
  });
  if (!ends.value) return null;
  const found = link.value;
  return (
    <div class="evidence">
      <header class="pane-head">
        <h2 class="ends">
          <NameOf id={ends.value.source} />
          <span class="arrow">{words.linkKind(ends.value.kind)} →</span>
          <NameOf id={ends.value.target} />
        </h2>
        {found && (
          <p class="muted">
            {found.kind === "relation"
              ? words.relations(found.count)
              : words.evidence.counts(found.count, found.independent)}
            {found.hedged > 0 && ` · ${words.evidence.hedged(found.hedged)}`}
            {found.denied > 0 && ` · ${words.evidence.denied(found.denied)}`}
          </p>
        )}
      </header>
      {found?.kind === "said" && store.view.value.screen === "picture" && (
        <div class="tabs">
          <button
            type="button"
            aria-pressed={store.view.value.unfolded}
            onClick={() => store.adjust({unfolded: !store.view.value.unfolded})}
          >
            {words.evidence.unfold}
          </button>
        </div>
      )}
      {found ? (
        <>
          <StatementList statements={[...found.statements].sort(byDay)} />
          <div class="cards">
            {found.relations.map((relation) => (
              <RelationCard key={relation.id} relation={relation} />
            ))}
          </div>
        </>
      ) : (
        <p class="empty">{words.evidence.nothing}</p>
      )}
      {others.value.map(({key, source, target, kind, count}) => (
        <button type="button" class="link" key={key} onClick={() => store.openLink(key)}>
          {kind === "said"
            ? words.evidence.said(nameIn(store, source), nameIn(store, target))
            : words.evidence.relation(nameIn(store, source), nameIn(store, target))}{" "}
          · {words.number(count)} ▸
        </button>
      ))}
    </div>
  );
}

function nameIn(store: ReturnType<typeof useStore>, id: string): string {
  return store.corpus.value.entities.get(id)?.name ?? id;
}
