import {datelinePlaces} from "../../../src/annotate/names/dateline-places";
import {drafted} from "../../help/named";

/** The types after the rule, where the first sentence ends with a dash. */
function typesOf(marked: string): string[] {
  const {text, drafts} = drafted(marked);
  const last = text.tokens.words.indexOf("—") + 1;
  const sentences = [
    {...text.sentences[0]!, first: 0, last},
    {...text.sentences[0]!, first: last, last: text.tokens.count},
  ];
  return datelinePlaces
    .apply(drafts, {...text, sentences})
    .map(({type, first, last: end}) => `${type} ${text.tokens.words.slice(first, end).join(" ")}`);
}

describe("the town of a dateline", () => {
  it("is a town throughout", () => {
    expect(typesOf("[ORG DENVER] — Rain fell and [PERSON Denver] slept .")).toEqual(["PLACE DENVER", "PLACE Denver"]);
  });

  it("leaves people their name", () => {
    expect(typesOf("[ORG DENVER] — Rain fell and [PERSON Sam Denver] slept . [PERSON Denver] woke .")).toEqual([
      "PLACE DENVER",
      "PERSON Sam Denver",
      "PERSON Denver",
    ]);
  });
});
