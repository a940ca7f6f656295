/** What bodies are that every country has. */
const HEADS = new Set(
  "assembly cabinet chamber commission congress council court government house ministry parliament party police senate".split(
    " ",
  ),
);
/** What such a body is for or of, without saying of which country. */
const WORDS = new Set(
  `administrative agriculture appeal appeals armed central communist conservative constitutional culture defence defense democratic economic
economy education election elections electoral energy environment external federal finance foreign general health high home immigration
interior internal justice labor labour legislative liberal local lower military national of opposition planning public ruling security
social socialist superior supreme tourism trade transport upper affairs bank army navy air force independent republican`.split(
    /\s+/,
  ),
);

/** True if a folded name is that of a body which every country has: "supreme court", "ministry of the interior". */
export function isGenericBody(name: string): boolean {
  const words = name.split(" ").filter((word) => word !== "the" && word !== "and");
  const isHead = (word: string): boolean => HEADS.has(word) || word === "bank" || word === "army" || word === "navy";
  return words.some(isHead) && words.every((word) => HEADS.has(word) || WORDS.has(word));
}
