import {type Knowledge, sources} from "../src/index";

/** The ledger of unnamed sources: for which organisation, in which words, how often alone. */
export function* run(knowledge: Knowledge): Generator<string> {
  for (const {words, affiliation, statements, singleSource} of sources(knowledge, {unnamed: true})) {
    const body = affiliation.map(({name}) => name).join(", ") || "nobody named";
    yield `${words} (for ${body}): ${statements.length} statements, ${singleSource} from this source alone`;
  }
}
