import {useComputed, useSignal, useSignalEffect} from "@preact/signals";
import {useRef} from "preact/hooks";
import type {Corpus} from "../data/corpus";
import {words} from "../i18n/en";
import {entityClass} from "../model/entity-class";
import {type Filters, NO_FILTERS} from "../model/filters";
import {type Finder, makeFinder} from "../model/find";
import {shortLabel} from "../model/labels";
import {readQuestion, saidQuestion} from "../model/question";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import {ClassChip} from "./parts";
import {askedParts, type Option, questionOptions} from "./questions";

/** The search box: a combobox with a list that is grouped by what was found. */
export function Search() {
  const store = useStore();
  const query = useSignal("");
  const active = useSignal(-1);
  const isOpen = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const finder = useComputed(() => makeFinder(store.corpus.value));
  const options = useComputed(() => optionsFor(store, finder.value, query.value.trim()));
  useSignalEffect(() => {
    const name = store.missing.value;
    if (name === null) return;
    const known = finder.peek().entities(name, 1).length > 0;
    query.value = known ? name : (name.split(" ").at(-1) ?? name);
    isOpen.value = true;
    store.announcement.value = words.search.missing(name);
  });
  const close = (): void => {
    isOpen.value = false;
    active.value = -1;
  };
  const choose = (option: Option | undefined): void => {
    if (!option) return;
    option.choose();
    query.value = "";
    close();
    input.current?.blur();
  };
  const onKey = (event: KeyboardEvent): void => {
    const last = options.value.length - 1;
    if (event.key === "ArrowDown") active.value = active.value >= last ? 0 : active.value + 1;
    else if (event.key === "ArrowUp") active.value = active.value <= 0 ? last : active.value - 1;
    else if (event.key === "Enter") choose(options.value[Math.max(0, active.value)]);
    else if (event.key === "Escape") {
      if (isOpen.value) close();
      else query.value = "";
    } else return;
    if (event.key.startsWith("Arrow")) isOpen.value = true;
    event.preventDefault();
    event.stopPropagation();
    window.document.getElementById(`hs-option-${active.value}`)?.scrollIntoView({block: "nearest"});
  };
  const showing = isOpen.value && query.value.trim() !== "";
  return (
    <search class="search">
      <input
        ref={input}
        id="hs-search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.search.label}
        aria-autocomplete="list"
        aria-expanded={showing}
        aria-controls="hs-options"
        aria-activedescendant={showing && active.value >= 0 ? `hs-option-${active.value}` : undefined}
        placeholder={words.search.placeholder}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          active.value = -1;
          isOpen.value = true;
        }}
        onFocus={() => {
          isOpen.value = true;
        }}
        onBlur={close}
        onKeyDown={onKey}
      />
      <div class={`options${showing ? "" : " gone"}`}>
        {store.missing.value !== null && <p class="option muted">{words.search.missing(store.missing.value)}</p>}
        <div id="hs-options" role="listbox" aria-label={words.search.label}>
          {showing && <OptionList options={options.value} active={active.value} choose={choose} query={query.value} />}
        </div>
      </div>
    </search>
  );
}

interface OptionListProps {
  readonly options: readonly Option[];
  readonly active: number;
  readonly query: string;
  choose(option: Option): void;
}

function OptionList({options, active, query, choose}: OptionListProps) {
  if (options.length === 0) {
    return (
      <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true" class="option empty">
        {words.search.nothing(query)}
      </div>
    );
  }
  return (
    <>
      {options.map((option, index) => (
        <div
          key={option.key}
          id={`hs-option-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          class={`option${index === active ? " active" : ""}`}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(option);
          }}
        >
          {option.group !== options[index - 1]?.group && <span class="group">{option.group}</span>}
          <span class="line">
            {option.entity && <ClassChip kind={entityClass(option.entity.type)} hollow={option.entity.unnamed} />}
            <bdi class="text">{option.text}</bdi>
            <bdi class="detail">{option.detail}</bdi>
          </span>
        </div>
      ))}
    </>
  );
}

function optionsFor(store: Store, finder: Finder, query: string): Option[] {
  if (query === "") return [];
  const corpus = store.corpus.value;
  const found = finder.everything(query, 8);
  const entities = found.entities.map((entity): Option => {
    const made = corpus.statementsBy.get(entity.id)?.length ?? 0;
    const about = corpus.statementsAbout.get(entity.id)?.length ?? 0;
    const kind = entityClass(entity.type);
    const groups = words.search.groups;
    const group = kind === "person" ? groups.person : kind === "organisation" ? groups.organisation : groups.other;
    const detail = `${words.dossier.made(made)}, ${words.number(about)} ${words.search.aboutWhom("").trim()}`;
    return {key: entity.id, group, text: entity.name, detail, entity, choose: () => store.focus(entity.id)};
  });
  entities.sort((a, b) => groupRank(a.group) - groupRank(b.group));
  return [
    ...questionOptions(store, query),
    ...entities,
    ...found.statements.map((statement) => ({
      key: statement.id,
      group: words.search.groups.statement,
      text: shortLabel(statement.text, 90),
      detail: statement.source,
      entity: null,
      choose: () => store.read(statement.id),
    })),
    ...found.documents.map((document) => ({
      key: document.id,
      group: words.search.groups.document,
      text: document.title ?? document.id,
      detail: document.published ?? "",
      entity: null,
      choose: () =>
        store.go({screen: "table", table: "statements", filters: {...NO_FILTERS, documents: [document.id]}}),
    })),
  ];
}

function groupRank(group: string): number {
  const {person, organisation} = words.search.groups;
  return group === person ? 0 : group === organisation ? 1 : 2;
}

/** The filters in words, one part each. */
export function describe(corpus: Corpus, filters: Filters): string[] {
  const name = (id: string): string => corpus.entities.get(id)?.name ?? id;
  const list = words.search;
  const asked = filters.question === "" ? null : saidQuestion(readQuestion(corpus, filters.question));
  return [
    ...(filters.by ? [list.by(name(filters.by))] : []),
    ...(filters.about ? [list.aboutWhom(name(filters.about))] : []),
    ...(asked ? askedParts(asked) : []),
    ...(filters.words ? [list.words(filters.words)] : []),
    ...(filters.from ? [list.after(filters.from)] : []),
    ...(filters.to ? [list.before(filters.to)] : []),
    ...filters.outlets.map(list.outlet),
    ...filters.stances.map((stance) => list.stance(words.stances[stance])),
    ...filters.off.map((row) => words.filters.without(words.legendRow(row))),
    ...filters.documents.map((id) => list.outlet(corpus.documents.get(id)?.title ?? id)),
    ...filters.modes.map((mode) => words.modes[mode]),
    ...filters.kinds.map((kind) => words.kinds[kind]),
    ...filters.sources.map((kind) => words.sourceKinds[kind]),
    ...filters.relationTypes.map(words.relationType),
    ...(filters.spokenFrom ? [words.filters.spokenFrom(filters.spokenFrom)] : []),
    ...(filters.spokenTo ? [words.filters.spokenTo(filters.spokenTo)] : []),
    ...(filters.confidence > 0 ? [`${words.filters.confidence} ≥ ${filters.confidence.toFixed(2)}`] : []),
    ...(filters.reports > 0 ? [`${words.filters.reports} ≥ ${filters.reports}`] : []),
    ...(filters.degree > 0 ? [`${words.filters.degree} ≥ ${filters.degree}`] : []),
    ...(filters.only.length > 0 ? [words.filters.only(filters.only.length)] : []),
    ...(filters.hidden.length > 0 ? [words.filters.hidden(filters.hidden.length)] : []),
  ];
}
