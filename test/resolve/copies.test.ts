import {groupCopies} from "../../src/resolve/copies";
import {makeDocument} from "../help/make";

const ferry =
  "The ferry to the outer islands was cancelled on Monday because of a storm that nobody had forecast. Hundreds of travellers spent the night in the waiting hall. The company promised to pay for new tickets and for a warm breakfast.";
const museum =
  "A museum of clocks opened in the old customs house. Its oldest piece was made for a bishop who was always late. Visitors may wind one clock each, under the eyes of a guard with white gloves.";

describe("copies of documents", () => {
  it("groups a document with its reprint, whatever stands before and after", () => {
    const documents = [
      makeDocument("b", ferry),
      makeDocument("a", museum),
      makeDocument("c", `By our reporter. ${ferry} More on page two.`),
      makeDocument("d", ferry.slice(0, 160)),
    ];
    const groups = groupCopies(documents);
    expect(Object.fromEntries(groups)).toEqual({a: "a", b: "b", c: "b", d: "b"});
    expect(groupCopies([...documents].reverse())).toEqual(groups);
  });

  it("leaves documents alone that share a sentence only", () => {
    const [first] = ferry.split(". ");
    const groups = groupCopies([
      makeDocument("a", ferry),
      makeDocument("b", `${museum} ${first}.`),
      makeDocument("c", ""),
    ]);
    expect(new Set(groups.values()).size).toBe(3);
  });

  /** A wire report of an invented world: sentences in which only the numbers of the topic differ. */
  const wire = (topic: number): readonly string[] =>
    Array.from({length: 14}, (_, index) => {
      const word = (offset: number): string => `w${topic * 1000 + ((index * 31 + offset * 7) % 97)}`;
      return `The ${word(1)} of ${word(2)} told the ${word(3)} that ${word(4)} ${word(5)} would ${word(6)} by ${word(7)}.`;
    });

  it("finds every copy that outlets make of a wire report, and takes no two reports for one", () => {
    const edits: readonly ((sentences: readonly string[]) => readonly string[])[] = [
      (sentences) => sentences,
      (sentences) => sentences.slice(0, 9),
      (sentences) => ["By our own staff.", ...sentences.slice(2)],
      (sentences) =>
        sentences.map((sentence, index) => (index % 5 === 0 ? sentence.replace("told", "informed") : sentence)),
      (sentences) => [...sentences.slice(5), ...sentences.slice(0, 5)],
      (sentences) => [...sentences, "Sign up for our letter.", "Read more on page two."],
    ];
    const documents = Array.from({length: 20}, (_, topic) =>
      edits.map((edit, copy) => makeDocument(`${topic}-${copy}`, edit(wire(topic)).join(" "))),
    ).flat();
    const groups = groupCopies(documents);
    for (const {id} of documents) expect(groups.get(id)).toBe(`${id.split("-")[0]}-0`);
  });
});
