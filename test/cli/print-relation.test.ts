import {relationLine} from "../../src/cli/print-relation";
import {who} from "../../src/query/index";
import type {RelationView} from "../../src/query/relation-view";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const relations: readonly RelationView[] = knowledge.entities.flatMap(({id}) => who(knowledge, id).relations);

describe("relationLine", () => {
  it("names both ends, the kind, who says so and where", () => {
    const relation = relations.find(({subject, object, saidIn}) => subject && object && saidIn === null)!;
    const line = relationLine(relation);
    expect(line).toContain(`${relation.subject?.name}  `);
    expect(line).toContain(relation.type);
    expect(line).toMatch(/says the article · .+ \d+–\d+/);
  });

  it("says what is negated, open or not asserted", () => {
    const [relation] = relations;
    const open = {
      ...relation!,
      subject: null,
      object: null,
      literal: null,
      negated: true,
      modality: "alleged",
      saidIn: "s",
    } as const;
    expect(relationLine(open)).toMatch(/^\(nobody named\) {2}not .+ {2}\(open\) {2}\(.*alleged · says a statement/);
  });
});
