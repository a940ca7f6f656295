import {readTriggers} from "../../src/lexicon/relation-triggers";

describe("the table of relation triggers", () => {
  it("reads who does it, to whom, and what may fill the places", () => {
    const triggers = readTriggers(
      "lemma\tpart\twith\ttype\troles\tsubjects\tobjects\nround\tverb\tup\tarrested\tsubject object\tORG,PERSON*\tPERSON*,any\nattend\tverb\t\teducated_at\tsubject object\tPERSON\tORG:school\n",
    );
    const [round] = triggers.get("verb round") ?? [];
    expect(round).toMatchObject({particle: "up", type: "arrested", from: "subject", to: "object"});
    expect([...(round?.subjects.types ?? [])]).toEqual(["ORG", "PERSON"]);
    expect([...(round?.subjects.nouns ?? [])]).toEqual(["PERSON"]);
    expect(round?.objects.any).toBe(true);
    expect(triggers.get("verb attend")?.[0]?.objects).toMatchObject({subtype: "school", any: false});
  });
});
