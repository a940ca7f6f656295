import {absent, type Knowledge} from "../src/index";

/** People and organisations that this corpus talks about and never lets speak. */
export function* run(knowledge: Knowledge): Generator<string> {
  for (const {entity, spokenAbout, mentions, by, oneSided} of absent(knowledge, {atLeast: 2})) {
    const speakers = by.map(({of}) => of.name).join(", ") || "nobody";
    yield `${entity.name}: ${mentions} mentions, ${spokenAbout} statements, by ${speakers}${oneSided ? " alone" : ""}`;
  }
}
