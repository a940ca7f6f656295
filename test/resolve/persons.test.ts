import {Context} from "../../src/resolve/context";
import {clusterPersons} from "../../src/resolve/persons";
import {groupsBy, makeForms} from "../help/forms";

const people = (...names: Parameters<typeof makeForms>[1]) =>
  groupsBy((forms, clusters) => clusterPersons(forms, clusters, new Context(forms)), makeForms("PERSON", names));

describe("people of several documents", () => {
  it("joins a nickname with the full first name", () => {
    expect(people("Bob Harker", "Robert Harker", "Anna Harker").groups).toEqual([
      "Anna Harker",
      "Bob Harker = Robert Harker",
    ]);
  });

  it("joins initials and left-out middle names where only one person fits", () => {
    expect(people("Ruth Ellen Voss", "R. Voss", "Ruth Voss").groups).toEqual(["R. Voss = Ruth Ellen Voss = Ruth Voss"]);
  });

  it("leaves an initial apart where two people fit", () => {
    const {groups, unsure} = people("Jane Harker", "John Harker", "J. Harker");
    expect(groups).toEqual(["J. Harker", "Jane Harker", "John Harker"]);
    expect(unsure).toEqual(["J. Harker ~ Jane Harker", "J. Harker ~ John Harker"]);
  });

  it("never joins different first names, middle names, or father and son", () => {
    expect(people("Ruth A. Voss", "Ruth B. Voss").groups).toHaveLength(2);
    expect(people("Ruth Voss", "Anna Voss").groups).toHaveLength(2);
    const {groups, unsure} = people("Paul Voss Jr.", "Paul Voss");
    expect(groups).toHaveLength(2);
    expect(unsure).toEqual(["Paul Voss ~ Paul Voss Jr."]);
    expect(people("Paul Voss Jr.", "Paul Voss Sr.").unsure).toEqual([]);
  });

  it("joins a family name alone with the only person of that name", () => {
    expect(people("Tilda Brenninger", "Brenninger", "Brenninger").groups).toEqual([
      "Brenninger = Brenninger = Tilda Brenninger",
    ]);
  });

  it("leaves a family name alone apart where two people have it", () => {
    const {groups, unsure} = people("Tilda Brenninger", "Otto Brenninger", "Brenninger");
    expect(groups).toHaveLength(3);
    expect(unsure).toEqual(["Brenninger ~ Otto Brenninger", "Brenninger ~ Tilda Brenninger"]);
  });

  it("lets one person stand out by documents, or by title", () => {
    const often = Array.from({length: 4}, () => "Tilda Brenninger");
    expect(people(...often, "Otto Brenninger", "Brenninger").groups).toEqual([
      "Brenninger = Tilda Brenninger x4",
      "Otto Brenninger",
    ]);
    expect(
      people("Otto Brenninger", {name: "Tilda Brenninger", title: "Mayor"}, {name: "Brenninger", title: "Mayor"})
        .groups,
    ).toEqual(["Brenninger = Tilda Brenninger", "Otto Brenninger"]);
  });

  it("does not trust a common family name alone", () => {
    expect(people("Maria Garcia", "Garcia").groups).toEqual(["Garcia", "Maria Garcia"]);
    expect(people("Garcia", "Garcia").groups).toEqual(["Garcia", "Garcia"]);
    expect(people("Brenninger", "Brenninger").groups).toEqual(["Brenninger = Brenninger"]);
  });

  it("keeps family names with different titles apart", () => {
    const {groups} = people({name: "Brenninger", title: "Mayor"}, {name: "Brenninger", title: "Judge"});
    expect(groups).toEqual(["Brenninger", "Brenninger"]);
  });

  it("joins several family names with and without the last or the hyphen", () => {
    expect(people("Luis Vega-Ibarra", "Luis Vega Ibarra", "Vega-Ibarra").groups).toHaveLength(1);
    expect(people("Luis Adolfo Vega Ibarra", "Vega Ibarra").groups).toHaveLength(1);
  });

  it("shows misspellings to a person", () => {
    expect(people("Tilda Brenninger", "Tilda Breninger").unsure).toEqual(["Tilda Breninger ~ Tilda Brenninger"]);
    expect(people("Kristi Voss", "Kristy Voss").unsure).toEqual(["Kristi Voss ~ Kristy Voss"]);
  });

  it("takes a title before a name that was read as part of it for a person to look at", () => {
    expect(people("Skipper Ruth Voss", "Ruth Voss").unsure).toEqual(["Ruth Voss ~ Skipper Ruth Voss"]);
  });

  it("does not join two people through a third who fits both", () => {
    const {groups} = people("Ruth A. Voss", "Ruth B. Voss", "Ruth Voss");
    expect(groups).toEqual(["Ruth A. Voss", "Ruth B. Voss", "Ruth Voss"]);
  });
});
