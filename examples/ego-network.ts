import {gexf} from "../src/export/index";
import {type Knowledge, sources} from "../src/index";

/** The network around the most quoted speaker as a GEXF file, for Gephi: redirect the output into a file. */
export function* run(knowledge: Knowledge): Generator<string> {
  const speaker = sources(knowledge, {unnamed: false}).find(({entity}) => entity !== null)?.entity;
  if (!speaker) return;
  const file = gexf(knowledge, {
    projection: "speakers",
    ego: speaker.id,
    hops: 2,
    description: `Around ${speaker.name}`,
  });
  yield [...file].join("").trimEnd();
}
