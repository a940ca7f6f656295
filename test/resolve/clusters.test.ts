import {Clusters, differenceMark, standsOut} from "../../src/resolve/clusters";
import type {Form} from "../../src/resolve/form";
import {makeForms} from "../help/forms";

const reason = {rule: "test", evidence: "", confidence: 1};

function named(forms: readonly Form[], name: string): Form {
  return forms.find((form) => form.name === name)!;
}

describe("clusters of forms", () => {
  it("joins, counts documents, and remembers why", () => {
    const forms = makeForms("ORG", ["A1", "A1", "B1", "C1"]);
    const clusters = new Clusters(forms);
    expect(clusters.join(named(forms, "B1"), named(forms, "A1"), reason)).toBe(true);
    expect(clusters.join(named(forms, "A1"), named(forms, "B1"), reason)).toBe(true);
    expect(clusters.documents(named(forms, "B1"))).toBe(3);
    expect(
      clusters
        .members(named(forms, "A1"))
        .map(({name}) => name)
        .sort(),
    ).toEqual(["A1", "B1"]);
    expect(clusters.joins).toHaveLength(1);
    expect(clusters.all()).toHaveLength(2);
  });

  it("never joins two sides of a difference, not even through a third", () => {
    const marked = makeForms("ORG", ["A1", "B1", "C1"]).map((form) =>
      form.name === "C1" ? form : {...form, marks: [differenceMark(5, form.name === "A1" ? "a" : "b")]},
    );
    const clusters = new Clusters(marked);
    const [a, b, c] = ["A1", "B1", "C1"].map((name) => named(marked, name));
    expect(clusters.join(c, a, reason)).toBe(true);
    expect(clusters.forbids(c, b)).toBe("5a");
    expect(clusters.join(c, b, reason)).toBe(false);
    expect(clusters.all()).toHaveLength(2);
  });

  it("suggests only what is not one already", () => {
    const forms = makeForms("ORG", ["A1", "B1"]);
    const clusters = new Clusters(forms);
    clusters.suggest(forms[0], forms[1], reason);
    clusters.join(forms[0], forms[1], reason);
    clusters.suggest(forms[0], forms[1], reason);
    expect(clusters.candidates).toHaveLength(1);
  });

  it("lets stand out what four times as many documents name as the next", () => {
    const forms = makeForms("ORG", [...Array.from({length: 4}, () => "A1"), "B1", "C1", "C1"]);
    const clusters = new Clusters(forms);
    const pick = (...names: string[]) =>
      standsOut(
        clusters,
        names.map((name) => named(forms, name)),
      )?.name;
    expect(pick("A1", "B1")).toBe("A1");
    expect(pick("A1", "C1")).toBeUndefined();
    expect(pick("B1")).toBe("B1");
    expect(pick()).toBeUndefined();
  });
});
