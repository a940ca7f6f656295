import {Clusters} from "../../src/resolve/clusters";
import {Context} from "../../src/resolve/context";
import {flagConfusables, joinOddTypes} from "../../src/resolve/namesakes";
import {groupsBy, makeForms} from "../help/forms";

describe("namesakes", () => {
  it("joins a long name with the type that most documents give it", () => {
    const forms = makeForms("ORG", ["Northport Herald", "Northport Herald", {name: "Northport Herald", type: "MISC"}]);
    expect(groupsBy(joinOddTypes, forms).groups).toEqual(["Northport Herald = Northport Herald x2"]);
  });

  it("shows one name of two types to a person where it is short or no type prevails", () => {
    const short = makeForms("ORG", ["Brenna", "Brenna", {name: "Brenna", type: "MISC"}]);
    expect(groupsBy(joinOddTypes, short)).toEqual({groups: ["Brenna", "Brenna x2"], unsure: ["Brenna ~ Brenna"]});
    const even = makeForms("ORG", ["Northport Herald", {name: "Northport Herald", type: "LAW"}]);
    expect(groupsBy(joinOddTypes, even).groups).toHaveLength(2);
  });

  it("joins a name that no common word has with its left-over type, however often each is given", () => {
    const even = makeForms("ORG", ["Northport Herald", {name: "Northport Herald", type: "MISC"}]);
    expect(groupsBy(joinOddTypes, even).groups).toEqual(["Northport Herald = Northport Herald"]);
    const camel = makeForms("ORG", ["TideWorks", {name: "TideWorks", type: "EVENT"}]);
    expect(groupsBy(joinOddTypes, camel).groups).toHaveLength(1);
  });

  it("joins a word that one document calls a body and a left-over thing", () => {
    const forms = makeForms("ORG", ["Brenna", "Brenna", {name: "Brenna", type: "MISC"}]);
    const context = new Context(forms);
    context.together = () => true;
    expect(groupsBy((all, clusters) => joinOddTypes(all, clusters, context), forms).groups).toHaveLength(1);
  });

  it("joins one name of unclear type with the body in whose company it stands", () => {
    const forms = makeForms("ORG", ["Brenna", "Brenna", {name: "Brenna", type: "MISC"}]);
    const shared = (count: number): Context => {
      const context = new Context(forms);
      context.shared = () => count;
      return context;
    };
    const join = (count: number) =>
      groupsBy((all, clusters) => joinOddTypes(all, clusters, shared(count)), forms).groups;
    expect(join(3)).toEqual(["Brenna = Brenna x2"]);
    expect(join(2)).toHaveLength(2);
  });

  it("never joins a person and a place", () => {
    const forms = makeForms("PERSON", [
      "Alma Brenna",
      "Alma Brenna",
      "Alma Brenna",
      {name: "Alma Brenna", type: "PLACE"},
    ]);
    expect(groupsBy(joinOddTypes, forms)).toEqual({
      groups: ["Alma Brenna", "Alma Brenna x3"],
      unsure: ["Alma Brenna ~ Alma Brenna"],
    });
  });

  it("flags a name with letters of another script, and joins nothing", () => {
    const forms = makeForms("PERSON", ["Sam Poe", "Sam Pоe"]);
    const clusters = new Clusters(forms);
    const flagged = flagConfusables(forms, clusters);
    expect(flagged.map(({name}) => name)).toEqual(["Sam Pоe"]);
    expect(clusters.candidates.map(({rule}) => rule)).toEqual(["confusable"]);
    expect(clusters.joins).toEqual([]);
  });
});
