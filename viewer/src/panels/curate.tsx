import {useSignal, useSignalEffect} from "@preact/signals";
import {useRef} from "preact/hooks";
import type {Decision} from "../../../src/model/decision";
import type {Entity} from "../../../src/model/entity";
import {MENTION_TYPES} from "../../../src/model/record";
import type {EntityRelation, Statement, StatementLink} from "../../../src/model/statement";
import {words} from "../i18n/en";
import {
  applyDecisions,
  differenceOf,
  mentionOf,
  relationTarget,
  statementTarget,
  targetOf,
  undoneLines,
} from "../model/decide";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import {download} from "./download";
import {EntityPicker} from "./entity-picker";

const {titles} = words.curation;

/** Proposes that two entities are the same, or never are. */
function proposeSame(store: Store, op: "same" | "different", one: Entity, other: Entity): void {
  const corpus = store.corpus.value;
  const decision: Decision = {v: 1, op, a: targetOf(corpus, one), b: targetOf(corpus, other)};
  store.curation.propose({title: titles[op](one.name, other.name), decisions: [decision]});
}

/** What can be corrected about an entity. */
export function CorrectEntity({entity}: {entity: Entity}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const name = useSignal("");
  if (store.curation.readOnly) return null;
  const a = targetOf(corpus, entity);
  const pick = (op: "same" | "different") => (id: string) => {
    const other = corpus.entities.get(id);
    if (other && id !== entity.id) proposeSame(store, op, entity, other);
  };
  const propose = (title: string, decision: Decision): void => store.curation.propose({title, decisions: [decision]});
  const candidates = entity.candidates.filter(({entity: id}) => corpus.entities.has(id));
  return (
    <>
      {candidates.length > 0 && (
        <section class="block">
          <h2>{words.curation.maybe}</h2>
          {candidates.slice(0, 8).map((candidate) => {
            const other = corpus.entities.get(candidate.entity)!;
            return (
              <p class="candidate" key={candidate.entity}>
                <bdi>{other.name}</bdi>: {candidate.evidence}{" "}
                <button type="button" class="more" onClick={() => proposeSame(store, "same", entity, other)}>
                  {words.curation.merge}
                </button>{" "}
                <button type="button" class="more" onClick={() => proposeSame(store, "different", entity, other)}>
                  {words.curation.keepApart}
                </button>
              </p>
            );
          })}
        </section>
      )}
      <details class="block correct">
        <summary>{words.curation.correct}</summary>
        <EntityPicker label={words.curation.sameAs} value={null} onPick={pick("same")} />
        <EntityPicker label={words.curation.differentFrom} value={null} onPick={pick("different")} />
        <label class="picker">
          <span>{words.curation.newName}</span>
          <input
            type="text"
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
        </label>
        <div class="actions">
          <button
            type="button"
            disabled={name.value.trim() === ""}
            onClick={() =>
              propose(titles.rename(entity.name, name.value.trim()), {v: 1, op: "rename", a, to: name.value.trim()})
            }
          >
            {words.curation.rename}
          </button>
          <button type="button" onClick={() => propose(titles.hide(entity.name), {v: 1, op: "hide", a})}>
            {words.curation.hide}
          </button>
          <label class="inline">
            {words.curation.retype}
            <select
              value={entity.type}
              onChange={(event) => {
                const type = MENTION_TYPES.find((one) => one === event.currentTarget.value);
                if (type) propose(titles.retype(entity.name, type), {v: 1, op: "retype", a, type});
              }}
            >
              {MENTION_TYPES.map((type) => (
                <option key={type}>{type}</option>
              ))}
            </select>
          </label>
        </div>
      </details>
    </>
  );
}

/** Takes one of the names that make up an entity out of it. */
export function SplitButton({entity, name, document}: {entity: Entity; name: string; document: string}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const mention = mentionOf(corpus, entity, name, document);
  if (!mention || store.curation.readOnly) return null;
  const decision: Decision = {v: 1, op: "split", a: targetOf(corpus, entity), mention};
  return (
    <button
      type="button"
      class="more"
      onClick={() => store.curation.propose({title: titles.split(name, entity.name), decisions: [decision]})}
    >
      {words.curation.split}
    </button>
  );
}

/** What can be corrected about a statement. */
export function CorrectStatement({statement}: {statement: Statement}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const target = statementTarget(corpus, statement);
  if (!target || store.curation.readOnly) return null;
  const propose = (title: string, decision: Decision): void => store.curation.propose({title, decisions: [decision]});
  const setSpeaker = (id: string): void => {
    const entity = corpus.entities.get(id);
    if (!entity || id === statement.speaker) return;
    propose(titles.speaker(entity.name), {v: 1, op: "speaker", statement: target, to: targetOf(corpus, entity)});
  };
  const addTarget = (id: string): void => {
    const entity = corpus.entities.get(id);
    if (!entity || statement.about.includes(id)) return;
    const add = targetOf(corpus, entity);
    propose(titles.alsoAbout(entity.name), {v: 1, op: "about", statement: target, add});
  };
  return (
    <details class="block correct">
      <summary>{words.curation.correct}</summary>
      <EntityPicker label={words.curation.wrongSpeaker} value={statement.speaker} onPick={setSpeaker} />
      <EntityPicker label={words.curation.alsoAbout} value={null} onPick={addTarget} />
      <div class="actions">
        <button type="button" onClick={() => propose(titles.reject, {v: 1, op: "reject", statement: target})}>
          {words.curation.reject}
        </button>
        {statement.about.flatMap((id) => {
          const entity = corpus.entities.get(id);
          if (!entity) return [];
          const drop = targetOf(corpus, entity);
          return [
            <button
              type="button"
              key={id}
              onClick={() => propose(titles.notAbout(entity.name), {v: 1, op: "about", statement: target, drop})}
            >
              {words.curation.notAbout(entity.name)}
            </button>,
          ];
        })}
      </div>
    </details>
  );
}

/** Says that a relation is wrong. */
export function RejectRelation({relation}: {relation: EntityRelation}) {
  const store = useStore();
  const target = relationTarget(store.corpus.value, relation);
  if (!target || store.curation.readOnly) return null;
  return (
    <button
      type="button"
      onClick={() =>
        store.curation.propose({title: titles.rejectRelation, decisions: [{v: 1, op: "reject", relation: target}]})
      }
    >
      {words.curation.rejectRelation}
    </button>
  );
}

/** Says whether two statements contradict each other. */
export function JudgeLink({link}: {link: StatementLink}) {
  const store = useStore();
  const corpus = store.corpus.value;
  const ends = [link.from, link.to].map((id) => {
    const statement = corpus.statements.get(id);
    return statement ? statementTarget(corpus, statement) : null;
  });
  const [statement, other] = ends;
  if (!statement || !other || store.curation.readOnly) return null;
  const judge = (op: "accept" | "reject"): void => {
    const title = op === "accept" ? titles.accept : titles.rejectLink;
    store.curation.propose({title, decisions: [{v: 1, op, statement, with: other}]});
  };
  return (
    <span class="judge">
      <button type="button" aria-pressed={link.status === "accepted"} onClick={() => judge("accept")}>
        {words.curation.accept}
      </button>
      <button type="button" aria-pressed={link.status === "rejected"} onClick={() => judge("reject")}>
        {words.curation.rejectLink}
      </button>
    </span>
  );
}

/** Asks for a person's word on a proposal, with what it would change. */
export function ProposalDialog() {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const reason = useSignal("");
  const {proposal} = store.curation;
  useSignalEffect(() => {
    if (proposal.value && !dialog.current?.open) dialog.current?.showModal();
    if (!proposal.value && dialog.current?.open) dialog.current.close();
  });
  const confirm = async (): Promise<void> => {
    const event = await store.curation.confirm(reason.value.trim());
    store.announcement.value = words.curation.events[event];
    if (event === "saved") reason.value = "";
  };
  return (
    <dialog
      ref={dialog}
      aria-label={words.curation.correct}
      onClose={() => {
        proposal.value = null;
      }}
    >
      {proposal.value && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <h2>{proposal.value.title}</h2>
          <Effects decisions={proposal.value.decisions} />
          <label class="picker">
            <span>{words.curation.reason}</span>
            <input
              type="text"
              value={reason.value}
              onInput={(event) => {
                reason.value = event.currentTarget.value;
              }}
            />
          </label>
          <p class="muted">{store.announcement.value === words.curation.events.stale && words.curation.events.stale}</p>
          <div class="actions">
            <button type="submit" class="main">
              {words.curation.confirm}
            </button>
            <button
              type="button"
              onClick={() => {
                proposal.value = null;
              }}
            >
              {words.curation.cancel}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}

function Effects({decisions}: {decisions: readonly Decision[]}) {
  const {data} = useStore().corpus.value;
  if (!data.records) return <p class="muted">{words.curation.later}</p>;
  const before = applyDecisions(data, data.decisions).data;
  const {data: after, problems} = applyDecisions(data, [...data.decisions, ...decisions]);
  const {gone, made, statements, relations} = differenceOf(before, after);
  const lines = [
    ...(gone.length > 0 ? [words.curation.gone(gone.slice(0, 8).join(", "))] : []),
    ...(made.length > 0 ? [words.curation.made(made.slice(0, 8).join(", "))] : []),
    ...(statements > 0 ? [words.curation.statementsChange(statements)] : []),
    ...(relations > 0 ? [words.curation.relationsChange(relations)] : []),
  ];
  return (
    <div>
      <h3>{words.curation.effect}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && problems.length === 0 && <li class="muted">{words.curation.nothing}</li>}
        {problems.slice(0, 3).map((problem) => (
          <li class="warn" key={problem}>
            ⚠ {problem}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The log of decisions, with undo, redo and what to do with it. */
export function DecisionsButton() {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const {curation} = store;
  const {decisions} = store.corpus.value.data;
  const undone = undoneLines(decisions);
  const step = async (direction: "undo" | "redo"): Promise<void> => {
    const event = await curation[direction]();
    if (event) store.announcement.value = words.curation.events[event];
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {words.curation.log(decisions.length)}
        {curation.unsaved.value > 0 ? " •" : ""}
      </button>
      <dialog ref={dialog} aria-label={words.curation.logTitle}>
        <form method="dialog">
          <h2>{words.curation.logTitle}</h2>
          <p class="muted">
            {curation.readOnly
              ? words.curation.readOnly
              : curation.saves
                ? words.curation.kept
                : words.curation.howToApply}
          </p>
          {decisions.length === 0 && <p class="empty">{words.curation.none}</p>}
          <ol class="log">
            {decisions.map((decision, index) => (
              <li key={index} class={undone.has(index + 1) ? "undone" : ""}>
                <bdi>{decisionText(decision)}</bdi>
                {undone.has(index + 1) && <span class="tag">{words.curation.takenBack}</span>}
              </li>
            ))}
          </ol>
          {!curation.readOnly && (
            <div class="actions">
              <button type="button" id="hs-undo" onClick={() => void step("undo")}>
                {words.curation.undo}
              </button>
              <button type="button" id="hs-redo" onClick={() => void step("redo")}>
                {words.curation.redo}
              </button>
              {curation.unsaved.value > 0 && (
                <button
                  type="button"
                  onClick={() => download("decisions.jsonl", curation.download(), "application/jsonl")}
                >
                  {words.curation.download(curation.unsaved.value)}
                </button>
              )}
            </div>
          )}
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  );
}

function decisionText(decision: Decision): string {
  const parts: string[] = [words.curation.ops[decision.op]];
  if ("a" in decision) parts.push(decision.a.name);
  if ("b" in decision) parts.push(decision.b.name);
  if (decision.op === "rename") parts.push(decision.to);
  if (decision.op === "retype") parts.push(decision.type);
  if (decision.op === "speaker") parts.push(decision.to?.name ?? words.curation.nobody);
  if (decision.op === "about") parts.push(decision.drop?.name ?? decision.add?.name ?? "");
  if (decision.op === "undo") parts.push(`#${decision.ref}`);
  return [parts.join(" · "), decision.reason].filter(Boolean).join(": ");
}
