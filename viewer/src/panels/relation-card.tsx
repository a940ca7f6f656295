import type {EntityRelation} from "../../../src/model/statement";
import {speakerOf} from "../data/corpus";
import {words} from "../i18n/en";
import {useStore} from "../state/context";
import {Marked} from "../text/marked";
import {NameOf} from "./parts";
import {placeOf} from "./quote-card";

/** One relation with its evidence: what is asserted, who says so, and the sentence. */
export function RelationCard({relation}: {relation: EntityRelation}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const speaker = speakerOf(corpus, relation);
  return (
    <article class={`card relation${store.view.value.open === relation.id ? " current" : ""}`}>
      <p class="triple">
        {relation.subject && <NameOf id={relation.subject} />}
        <span class="verb">
          {relation.negated ? "⊘ " : ""}
          {words.relationType(relation.type)}
        </span>
        {relation.object && <NameOf id={relation.object} />}
        {relation.literal && <q dir="auto">{relation.literal}</q>}
      </p>
      {relation.evidence.map((evidence, index) => {
        const document = corpus.documents.get(evidence.document);
        return (
          <div key={`${evidence.document}:${evidence.start}`}>
            <p class="where">
              <span>{placeOf(corpus, evidence)}</span>
              <span class="flags">
                <span class="tag">{speaker ? words.dossier.saysWho(speaker) : words.dossier.saysArticle}</span>
                {relation.modality !== "asserted" && <span class="tag">{relation.modality}</span>}
              </span>
            </p>
            <button type="button" class="quote" onClick={() => store.read(relation.id, index)}>
              <span dir="auto">
                {document && (
                  <Marked
                    text={document.text}
                    markings={[{start: evidence.start, end: evidence.end, role: "content", id: relation.id}]}
                    range={{
                      start: Math.min(evidence.start, evidence.sentence.start),
                      end: Math.max(evidence.end, evidence.sentence.end),
                    }}
                    chosen={relation.id}
                  />
                )}
              </span>
            </button>
          </div>
        );
      })}
    </article>
  );
}
