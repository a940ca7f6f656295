import {type Knowledge, sources} from "../src/index";

/** How often each source is quoted word for word, and how often with a word of doubt. */
export function* run(knowledge: Knowledge): Generator<string> {
  for (const {words, statements} of sources(knowledge).slice(0, 20)) {
    const direct = statements.filter(({mode}) => mode !== "indirect").length;
    const hedged = statements.filter((statement) => statement.hedged).length;
    yield `${words || "no source"}: ${statements.length} statements, ${direct} with quotation marks, ${hedged} hedged`;
  }
}
