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
});
