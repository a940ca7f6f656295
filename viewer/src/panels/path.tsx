import {useComputed} from "@preact/signals";
import {nameOf} from "../data/corpus";
import {words} from "../i18n/en";
import {findPaths, type Hop} from "../model/paths";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import {CopyButton} from "./copy-button";
import {EntityPicker} from "./entity-picker";
import {NameOf} from "./parts";
import {placeOf, QuoteCard} from "./quote-card";
import {RelationCard} from "./relation-card";

/** How two entities are joined: each hop with its best sentence, and the way to all of them. */
export function PathPane() {
  const store = useStore();
  const {focus, other} = store.view.value;
  const paths = useComputed(() => {
    const {focus: start, other: end} = store.view.value;
    return start && end ? findPaths(store.links.value, start, end, {paths: 5, hops: 4}) : [];
  });
  const shared = useComputed(() => {
    const {focus: start, other: end} = store.view.value;
    return start && end ? sharedDocuments(store, start, end) : [];
  });
  return (
    <div class="path scroller">
      <div class="pickers">
        <EntityPicker label={words.path.from} value={focus} onPick={(id) => store.go({focus: id})} />
        <EntityPicker label={words.path.to} value={other} onPick={(id) => store.go({other: id})} />
      </div>
      {!focus || !other ? (
        <p class="empty">{words.path.choose}</p>
      ) : paths.value.length === 0 ? (
        <div class="empty">
          <p>{words.path.none}</p>
          {shared.value.length > 0 && <p>{words.path.shared(shared.value.join(" · "))}</p>}
        </div>
      ) : (
        paths.value.map((hops, index) => (
          <section class="block route" key={hops.map(({to}) => to).join()}>
            <h2>
              <span>{words.path.title(index + 1, hops.length)}</span>
              <CopyButton
                label={words.path.copy}
                text={() => hops.map((hop) => hopText(store, hop)).join("\n")}
                done={words.path.copied}
              />
            </h2>
            <ol>
              {hops.map((hop) => (
                <HopLine key={hop.from + hop.to} hop={hop} />
              ))}
            </ol>
          </section>
        ))
      )}
    </div>
  );
}

function HopLine({hop}: {hop: Hop}) {
  const store = useStore();
  const [link] = hop.links;
  const [statement] = [...link.statements].sort((a, b) => b.confidence - a.confidence);
  const total = hop.links.reduce((sum, {count}) => sum + count, 0);
  return (
    <li>
      <p class="ends">
        <NameOf id={link.source} />
        <span class="arrow">{words.linkKind(link.kind)} →</span>
        <NameOf id={link.target} />
        <button type="button" class="link" onClick={() => store.openLink(link.key)}>
          {words.sentences(total)} ▸
        </button>
      </p>
      {statement ? <QuoteCard statement={statement} /> : <RelationCard relation={link.relations[0]} />}
    </li>
  );
}

/** A hop in words: its ends, and its best sentence with its place. */
function hopText(store: Store, {links}: Hop): string {
  const [link] = links;
  const corpus = store.corpus.value;
  const [statement] = [...link.statements].sort((a, b) => b.confidence - a.confidence);
  const place = statement?.reports[0] ?? link.relations[0]?.evidence[0];
  const quote = statement?.text ?? link.relations[0]?.literal ?? "";
  const line = words.selection.link(
    nameOf(corpus, link.source),
    words.linkKind(link.kind),
    nameOf(corpus, link.target),
  );
  return words.citation(quote, line, place ? placeOf(corpus, place) : "", "", "");
}

function sharedDocuments(store: ReturnType<typeof useStore>, start: string, end: string): string[] {
  const corpus = store.corpus.value;
  const documents = (id: string): Set<string> => {
    const entity = corpus.entities.get(id);
    return new Set([...(entity?.chains ?? []), ...(entity?.mentions ?? [])].map(({document}) => document));
  };
  const others = documents(end);
  const both = [...documents(start)].filter((document) => others.has(document));
  return both.slice(0, 5).map((document) => corpus.documents.get(document)?.title ?? document);
}
