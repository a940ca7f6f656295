import {type Neighbour, neighbours} from "../../query/index";
import {type Answer, table} from "../answer";
import {wholeNumber} from "../options";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

interface NeighboursOptions {
  readonly hops: number;
  readonly limit?: number;
}

const USUAL_LIMIT = 50;

/** `hearsay neighbours`: what is around an entity. */
export const neighboursQuestion: Question<NeighboursOptions> = {
  name: "neighbours",
  summary: "the entities around one, and what joins them",
  description:
    "Prints the entities that statements or relations join to one, the nearest first, then those with the most between.",
  takes: [["<name>", "a name or an id"]],
  configure: (command) =>
    command
      .option("--hops <number>", "how many links away", wholeNumber, 1)
      .option(
        "--limit <number>",
        `at most so many; unless told otherwise, all, of which ${USUAL_LIMIT} are printed`,
        wholeNumber,
      ),
  examples: ["hearsay neighbours homan", "hearsay neighbours ice --hops 2 --csv"],
  answer: ({knowledge, words: [name = ""], options: {hops, limit}, terminal}) =>
    neighboursAnswer(neighbours(knowledge, name, {hops, limit}), terminal, limit),
};

/** What is around an entity, as an answer. */
export function neighboursAnswer(
  found: readonly Neighbour[],
  {print, colours, width}: Terminal,
  limit = USUAL_LIMIT,
): Answer {
  return {
    json: found,
    csv: () =>
      table(
        ["hops", "id", "name", "type", "kinds", "statements", "relations"],
        found.map(({hops, entity: {id, name, type}, ties}) => [
          hops,
          id,
          name,
          type,
          ties.map(({kind}) => kind).join(" | "),
          new Set(ties.flatMap(({statements}) => statements)).size,
          new Set(ties.flatMap(({relations}) => relations)).size,
        ]),
      ),
    text: () => {
      if (found.length === 0) print("Nothing is joined to it.");
      for (const {hops, entity, ties} of found.slice(0, limit)) {
        const kinds = ties.map(({kind, statements, relations}) => `${kind} ${statements.length + relations.length}`);
        print(
          wrap(
            `${hops}  ${colours.bold(safeText(entity.name))}  ${colours.dim(`${entity.type} · ${kinds.join(", ")}`)}`,
            width,
            3,
          ),
        );
      }
      if (found.length > limit) print(colours.dim(`… and ${found.length - limit} more (--limit ${found.length})`));
    },
  };
}
