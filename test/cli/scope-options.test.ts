import {Command} from "commander";
import {addScopeOptions, type ScopeArguments, scopeIn} from "../../src/cli/scope-options";
import {scopeOf} from "../../src/export/index";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const roe = "person:jane-roe";

/** The scope that a command line asks for. */
function scope(...line: string[]) {
  const command = addScopeOptions(new Command()).exitOverride();
  command.parse(line, {from: "user"});
  return scopeOf(knowledge, scopeIn(knowledge, command.opts<ScopeArguments>()));
}

describe("the options that name a part of the graph", () => {
  it("take all where none is given", () => {
    expect(scope().statements).toEqual(knowledge.statements);
    expect(scope().entities).toEqual(knowledge.entities);
  });

  it("take what a speaker says, however it is asked for", () => {
    const {statements} = scope("--by", "Roe");
    expect(statements.length).toBeGreaterThan(2);
    expect(statements.every(({speaker}) => speaker === roe)).toBe(true);
    for (const question of ["by:roe", "What did Jane Roe say?"]) {
      expect(scope("--statements", question).statements).toEqual(statements);
    }
    expect(scope("--statements", "by:roe", "--about", "curfew").statements.length).toBeLessThan(statements.length);
  });

  it("take entities by what they are, with the statements by or about them", () => {
    const {entities, statements, graph} = scope("--only", "type=person", "--only", "unnamed=false");
    expect(new Set(entities.map(({type, unnamed}) => `${type} ${unnamed}`))).toEqual(new Set(["PERSON false"]));
    const ids = new Set(entities.map(({id}) => id));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThan(knowledge.statements.length);
    expect(statements.every(({speaker, about}) => [speaker, ...about].some((id) => id !== null && ids.has(id)))).toBe(
      true,
    );
    expect(graph.filterNodes((_, {kind}) => kind === "statement").sort()).toEqual(statements.map(({id}) => id).sort());
    const others = scope("--only", "type!=PERSON,PLACE").entities.map(({type}) => type);
    expect(others).not.toContain("PERSON");
    expect(others).toContain("ORG");
  });

  it("take what is near to somebody", () => {
    const near = scope("--ego", "Roe", "-p", "speakers");
    const far = scope("--ego", "Roe", "-p", "speakers", "--hops", "2");
    expect(near.graph.hasNode(roe)).toBe(true);
    expect(near.graph.order).toBeLessThan(far.graph.order);
  });

  it.each([
    [["--only", "PERSON"], /is no condition/],
    [["--only", "colour=red"], /Expecting one of type, subtype/],
    [["--only", "type=PEOPLE"], /unknown type "people"/],
    [["--statements", "Who is Roe?"], /does not ask for statements/],
    [["--ego", "Zanzibar"], /Zanzibar/],
  ])("say what is wrong with %j", (line, text) => {
    expect(() => scope(...line)).toThrow(text);
  });
});
