import type {MentionType} from "../../model/record";
import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";
import type {Markable} from "./markable";

/** he and she · it · they. */
export type PronounClass = "person" | "thing" | "many";

/** The class of a pronoun of the third person. */
export function pronounClass({gender, plural}: Markable): PronounClass {
  return plural ? "many" : gender === "neuter" ? "thing" : "person";
}

/** Gender, number and kind of thing do not contradict. */
export function agrees(
  {markables}: Discourse,
  clusters: Clusters,
  cluster: number,
  mention: Markable,
  pronoun: Markable,
): boolean {
  const type = clusters.type(cluster);
  const gender = clusters.gender(cluster);
  const first = markables[clusters.members(cluster)[0] as number] as Markable;
  if (pronoun.plural) {
    if (mention.kind === "pronoun") return mention.plural;
    if (type === "ORG" || type === "NORP") return true;
    return mention.plural && first.kind !== "name";
  }
  if (mention.plural || first.plural || type === "NORP") return false;
  if (pronoun.gender === "neuter")
    return (
      type !== "PERSON" &&
      gender !== "male" &&
      gender !== "female" &&
      (type !== null || mention.kind === "nominal" || gender === "neuter")
    );
  if (type !== "PERSON") return isDoubtful(clusters, cluster);
  return gender === null || gender === pronoun.gender || clusters.isGenderGuessed(cluster);
}

const UNSURE: ReadonlySet<MentionType> = new Set(["MISC", "EVENT", "LAW", "ORG", "PLACE"]);

/** A name of one word whose kind nothing but the model tells: "Nyro" may be a woman after all. */
function isDoubtful(clusters: Clusters, cluster: number): boolean {
  const names = clusters.names(cluster);
  return (
    names.length > 0 &&
    names.every(
      ({first, last, type, subtype, text}) =>
        last - first === 1 &&
        type !== null &&
        UNSURE.has(type) &&
        (subtype === null || subtype === "other") &&
        /^\p{Lu}\p{Ll}/u.test(text),
    )
  );
}
