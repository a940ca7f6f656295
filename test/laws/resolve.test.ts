import fc from "fast-check";
import type {Decision, EntityTarget} from "../../src/model/decision";
import type {Resolution} from "../../src/model/knowledge";
import {ARTICLE} from "../../src/model/own-words";
import type {MentionType} from "../../src/model/record";
import {resolve} from "../../src/resolve";
import {type Article, makeArticles} from "../help/corpus";
import {makeDocument, makeRecord} from "../help/make";

/** Names that are near each other in every way that rules know. */
const NAMES: readonly (readonly [string, MentionType])[] = [
  ["Robert Harker", "PERSON"],
  ["Bob Harker", "PERSON"],
  ["R. Harker", "PERSON"],
  ["Roberta Harker", "PERSON"],
  ["Harker", "PERSON"],
  ["Robert Harker Jr.", "PERSON"],
  ["Tilda Brenninger", "PERSON"],
  ["Tilda Breninger", "PERSON"],
  ["Fisheries and Ferries Enforcement", "ORG"],
  ["Ferries Fisheries and Enforcement", "ORG"],
  ["FFE", "ORG"],
  ["Finland Forest Estates", "ORG"],
  ["Harker", "PLACE"],
  ["Massachusetts", "PLACE"],
  ["MA", "PLACE"],
  ["Massachusets", "PLACE"],
];

const name = fc.integer({min: 0, max: NAMES.length - 1});
/** An article that names some of them, where the first speaks about the second. */
const article = fc
  .tuple(fc.uniqueArray(name, {minLength: 2, maxLength: 4}), fc.integer({min: 0, max: 5}))
  .map(([indexes, topic]): Article => {
    const named = indexes.map((index) => NAMES[index]);
    const words = named.map(([text], index) => `${index}: ${text};`).join(" ");
    const said = `the ferry will be late again number ${topic} and nobody cares`;
    const text = `${words} ${named[0][0]} said that ${said}.`;
    const document = makeDocument(`${indexes.join("-")}-${topic}.txt`, text, {published: `2020-01-0${topic + 1}`});
    const chains = named.map(([own, type], index) => ({
      name: own,
      type,
      mentions: [[own, 1 + before(named, index)] as const],
    }));
    return {
      document,
      record: makeRecord(document, {
        chains: unique(chains),
        attributions: [{source: named[0][0], speaker: named[0][0], cue: "said", content: said, about: [named[1][0]]}],
      }),
    };
  });
const corpus = fc.uniqueArray(article, {minLength: 1, maxLength: 7, selector: ({document}) => document.id});

function before(named: readonly (readonly [string, MentionType])[], index: number): number {
  const text = named.map(([own], at) => `${at}: ${own};`).join(" ");
  const start = text.indexOf(`${index}: `);
  return text.slice(0, start).split(named[index][0]).length - 1;
}

/** Chains are found by name: of two of one name the first. */
function unique<T extends {readonly name: string}>(chains: readonly T[]): readonly T[] {
  return chains.filter(({name: own}, index) => chains.findIndex((other) => other.name === own) === index);
}

function target(index: number): EntityTarget {
  const [own, type] = NAMES[index];
  return {name: own, type};
}

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    v: fc.constant(1 as const),
    op: fc.constantFrom("same" as const, "different" as const),
    a: name.map(target),
    b: name.map(target),
  }),
  fc.record({
    v: fc.constant(1 as const),
    op: fc.constant("rename" as const),
    a: name.map(target),
    to: fc.constantFrom("Q", "R"),
  }),
  fc.record({v: fc.constant(1 as const), op: fc.constant("hide" as const), a: name.map(target)}),
  fc.record({
    v: fc.constant(1 as const),
    op: fc.constant("retype" as const),
    a: name.map(target),
    type: fc.constantFrom("MISC" as const, "EVENT" as const),
  }),
);
const log = fc.array(decision, {maxLength: 6});

function run(articles: readonly Article[], decisions: readonly Decision[] = []): Resolution {
  return resolve(
    articles.map(({document}) => document),
    articles.map(({record}) => record),
    decisions,
  );
}

/** A resolution without what tells where its decisions stand in the log. */
function withoutLines({problems, entities, ...rest}: Resolution): unknown {
  const plain = entities.map((entity) => ({...entity, merges: entity.merges.map(({evidence, ...merge}) => merge)}));
  return {...rest, entities: plain, problems: problems.length > 0};
}

function idsByChain({entities}: Resolution): ReadonlyMap<string, string> {
  return new Map(entities.flatMap(({id, chains}) => chains.map(({document, chain}) => [`${document}#${chain}`, id])));
}

describe("resolving the records of many documents", () => {
  it("does not depend on the order of the documents", () => {
    fc.assert(
      fc.property(
        corpus,
        log,
        fc.infiniteStream(fc.double({min: 0, max: 1, noNaN: true})),
        (articles, decisions, random) => {
          const shuffled = articles
            .map((item) => ({item, at: random.next().value as number}))
            .sort((a, b) => a.at - b.at)
            .map(({item}) => item);
          expect(JSON.stringify(run(shuffled, decisions))).toBe(JSON.stringify(run(articles, decisions)));
        },
      ),
      {numRuns: 25},
    );
  });

  it("gives every chain one entity and every attribution one statement", () => {
    fc.assert(
      fc.property(corpus, log, (articles, decisions) => {
        const {entities, statements} = run(articles, decisions);
        const chains = entities.flatMap((entity) => entity.chains.map(({document, chain}) => `${document}#${chain}`));
        expect(new Set(chains).size).toBe(chains.length);
        expect(chains).toHaveLength(articles.flatMap(({record}) => record.chains).length);
        // What an article says in its own words, of what another one quotes, is a report as well.
        const reports = statements
          .flatMap((statement) => statement.reports)
          .filter(({attribution}) => attribution !== ARTICLE);
        expect(reports).toHaveLength(articles.flatMap(({record}) => record.attributions).length);
        expect(new Set(entities.map(({id}) => id)).size).toBe(entities.length);
      }),
      {numRuns: 25},
    );
  });

  it("takes a log that is written twice as if it were written once", () => {
    fc.assert(
      fc.property(corpus, log, (articles, decisions) => {
        expect(withoutLines(run(articles, [...decisions, ...decisions]))).toEqual(
          withoutLines(run(articles, decisions)),
        );
      }),
      {numRuns: 25},
    );
  });

  it("is as before when every line of the log is undone", () => {
    fc.assert(
      fc.property(corpus, log, (articles, decisions) => {
        const undone: Decision[] = decisions.map((_, index) => ({v: 1, op: "undo", ref: index + 1}));
        expect(run(articles, [...decisions, ...undone])).toEqual(run(articles));
      }),
      {numRuns: 25},
    );
  });

  it("never joins what a decision says is different, whatever else is said", () => {
    fc.assert(
      fc.property(corpus, log, name, name, (articles, decisions, a, b) => {
        fc.pre(a !== b && (NAMES[a][0] !== NAMES[b][0] || NAMES[a][1] !== NAMES[b][1]));
        const different: Decision = {v: 1, op: "different", a: target(a), b: target(b)};
        for (const entity of run(articles, [...decisions, different]).entities) {
          const names = entity.chains.map(({document, chain}) => {
            const {record} = articles.find((item) => item.document.id === document)!;
            const {name: own, type} = record.chains.find(({id}) => id === chain)!;
            return `${type} ${own}`;
          });
          const sides = [a, b].map((index) => names.includes(`${NAMES[index][1]} ${NAMES[index][0]}`));
          expect(sides).not.toEqual([true, true]);
        }
      }),
      {numRuns: 25},
    );
  });

  it("takes what two decisions join to one thing for one thing", () => {
    fc.assert(
      fc.property(corpus, fc.uniqueArray(name, {minLength: 3, maxLength: 3}), (articles, [a, b, c]) => {
        const named = new Set(
          articles.flatMap(({record}) => record.chains.map(({name: own, type}) => `${type} ${own}`)),
        );
        const key = (index: number): string => `${NAMES[index][1]} ${NAMES[index][0]}`;
        fc.pre([a, b, c].every((index) => named.has(key(index))));
        const decisions: Decision[] = [
          {v: 1, op: "same", a: target(a), b: target(b)},
          {v: 1, op: "same", a: target(c), b: target(b)},
        ];
        const entities = run(articles, decisions).entities.filter(({chains}) =>
          chains.some(({document, chain}) => {
            const {record} = articles.find((item) => item.document.id === document)!;
            const {name: own, type} = record.chains.find(({id}) => id === chain)!;
            return [a, b, c].some((index) => key(index) === `${type} ${own}`);
          }),
        );
        expect(entities).toHaveLength(1);
      }),
      {numRuns: 40},
    );
  });

  it("drops the statement that a person rejects and no other, and takes it back where the last word is to accept or to undo", () => {
    fc.assert(
      fc.property(corpus, fc.nat(), (articles, index) => {
        const before = run(articles);
        fc.pre(before.statements.length > 0);
        const chosen = before.statements[index % before.statements.length];
        const [{document, start, end}] = chosen.reports;
        const {sha256} = articles.find((item) => item.document.id === document)!.document;
        const reject: Decision = {v: 1, op: "reject", statement: {sha256, start, end}};
        const ids = ({statements}: Resolution): readonly string[] => statements.map(({id}) => id);
        const rejected = run(articles, [reject]);
        expect(ids(rejected)).toEqual(ids(before).filter((id) => id !== chosen.id));
        expect(rejected.links.some(({from, to}) => from === chosen.id || to === chosen.id)).toBe(false);
        expect(rejected.entities).toEqual(before.entities);
        expect(run(articles, [reject, {v: 1, op: "undo", ref: 1}])).toEqual(before);
        expect(ids(run(articles, [reject, {...reject, op: "accept"}]))).toEqual(ids(before));
      }),
      {numRuns: 30},
    );
  });

  it("takes sameness in both directions as one, and reports it against a difference with both lines", () => {
    fc.assert(
      fc.property(corpus, name, name, (articles, first, second) => {
        const [a, b] = [target(first), target(second)];
        fc.pre(a.type === b.type && first !== second);
        const there: Decision = {v: 1, op: "same", a, b};
        const back: Decision = {v: 1, op: "same", a: b, b: a};
        const parts = ({entities}: Resolution) =>
          entities
            .map(({chains}) =>
              chains
                .map(({document, chain}) => `${document}#${chain}`)
                .sort()
                .join(),
            )
            .sort();
        expect(parts(run(articles, [there]))).toEqual(parts(run(articles, [back])));
        const {problems} = run(articles, [there, {v: 1, op: "different", a, b}]);
        const missing = problems.some(({code}) => code === "DECISION_WITHOUT_TARGET");
        const told = problems.find(({code}) => code === "DECISION_CONFLICT")?.text ?? "";
        expect(missing || told.includes("lines 2 and 1")).toBe(true);
      }),
      {numRuns: 25},
    );
  });

  it("does not depend on the order of decisions about identity", () => {
    const identity = fc.array(
      fc.record({
        v: fc.constant(1 as const),
        op: fc.constant("same" as const),
        a: name.map(target),
        b: name.map(target),
      }),
      {maxLength: 4},
    );
    fc.assert(
      fc.property(corpus, identity, (articles, decisions) => {
        const joined = ({entities}: Resolution) =>
          entities
            .map(({chains}) =>
              chains
                .map(({document, chain}) => `${document}#${chain}`)
                .sort()
                .join(),
            )
            .sort();
        expect(joined(run(articles, [...decisions].reverse()))).toEqual(joined(run(articles, decisions)));
      }),
      {numRuns: 25},
    );
  });

  it("keeps the ids of entities and statements that a new article has nothing to do with", () => {
    const quiet = makeDocument("quiet.txt", "Ola Nordmann said that the fjord is deep. Bergen is far.");
    const added: Article = {
      document: quiet,
      record: makeRecord(quiet, {
        chains: [{name: "Ola Nordmann"}, {name: "Bergen", type: "PLACE"}],
        attributions: [{source: "Ola Nordmann", speaker: "Ola Nordmann", cue: "said", content: "the fjord is deep"}],
      }),
    };
    fc.assert(
      fc.property(corpus, (articles) => {
        const before = run(articles);
        const after = run([added, ...articles]);
        const ids = idsByChain(after);
        for (const [chain, id] of idsByChain(before)) expect(ids.get(chain)).toBe(id);
        const statements = new Set(after.statements.map(({id}) => id));
        for (const {id} of before.statements) expect(statements.has(id)).toBe(true);
      }),
      {numRuns: 30},
    );
  });

  it("takes two files with the same bytes for two printings of everything in them", () => {
    fc.assert(
      fc.property(corpus, log, (articles, decisions) => {
        const copies = articles.map(({document, record}): Article => {
          const id = `copy-of-${document.id}`;
          return {document: {...document, id}, record: {...record, id}};
        });
        const once = run(articles, decisions);
        const twice = run([...articles, ...copies], decisions);
        expect(twice.statements.map(({id}) => id)).toEqual(once.statements.map(({id}) => id));
        expect(new Set(twice.entities.map(({id}) => id)).size).toBe(twice.entities.length);
        expect(twice.statements.map(({independentSources}) => independentSources)).toEqual(
          once.statements.map(({independentSources}) => independentSources),
        );
      }),
      {numRuns: 25},
    );
  });

  it("lets every id that went into another one be found", () => {
    const articles = makeArticles();
    const alone = articles.flatMap((item) => run([item]).statements);
    const together = run(articles);
    const known = new Set([...together.statements.map(({id}) => id), ...Object.keys(together.formerIds)]);
    for (const {id} of alone) expect(known.has(id)).toBe(true);
    for (const id of Object.values(together.formerIds)) {
      expect([...together.entities, ...together.statements].some((item) => item.id === id)).toBe(true);
    }
  });
});
