import {resolve} from "../../src/resolve";
import {Context} from "../../src/resolve/context";
import {clusterTitles} from "../../src/resolve/titles";
import {groupsBy, makeForms} from "../help/forms";
import {makeDocument, makeRecord} from "../help/make";

const titles = (...[type, names]: Parameters<typeof makeForms>) =>
  groupsBy((forms, clusters) => clusterTitles(forms, clusters, new Context(forms)), makeForms(type, names));
const bodies = (...names: Parameters<typeof makeForms>[1]) => titles("ORG", names);

describe("organisations of several documents", () => {
  it("joins names that differ by article, leading U.S., legal form or department", () => {
    expect(bodies("the Harbour Agency", "U.S. Harbour Agency", "Harbour Agency").groups).toHaveLength(1);
    expect(bodies("Northport Ferries Inc.", "Northport Ferries").groups).toHaveLength(1);
    expect(bodies("Justice Department", "Department of Justice").groups).toHaveLength(1);
    expect(bodies("Harbour Safety", "Department of Harbour Safety", "Department of Harbour Works").groups).toEqual([
      "Department of Harbour Safety = Harbour Safety",
      "Department of Harbour Works",
    ]);
  });

  it("joins the same words in a garbled order", () => {
    expect(bodies("Fisheries Ferries and Enforcement", "Fisheries and Ferries Enforcement").groups).toHaveLength(1);
  });

  it("joins an acronym with the name beside which it stands, elsewhere too", () => {
    const {groups} = bodies({name: "Fisheries and Ferries Enforcement", also: ["FFE"]}, "FFE", "F.F.E.", "FFX");
    expect(groups).toEqual(["F.F.E. = FFE = Fisheries and Ferries Enforcement", "FFX"]);
  });

  it("joins a long or well-known acronym with the only name of its first letters", () => {
    expect(bodies("Northport Bureau of Harbour Roads", "NBHR").groups).toHaveLength(1);
    expect(bodies("Federal Bureau of Investigation", "FBI").groups).toHaveLength(1);
    expect(bodies("Banstead Baptist Church", "BBC")).toEqual({
      groups: ["BBC", "Banstead Baptist Church"],
      unsure: ["BBC ~ Banstead Baptist Church"],
    });
  });

  it("joins a short acronym only with a name in whose company it stands", () => {
    const forms = makeForms("ORG", ["Northport Bureau of Roads", "NBR"]);
    const join = (shared: number): readonly string[] => {
      const context = new Context(forms);
      context.shared = () => shared;
      return groupsBy((all, clusters) => clusterTitles(all, clusters, context), forms).groups;
    };
    expect(join(2)).toEqual(["NBR = Northport Bureau of Roads"]);
    expect(join(1)).toHaveLength(2);
    expect(bodies("Border Office", "BO").groups).toEqual(["BO", "Border Office"]);
  });

  it("leaves an acronym of two names to a person", () => {
    const {groups, unsure} = bodies("Northport Bureau of Roads", "National Board of Rivers", "NBR");
    expect(groups).toHaveLength(3);
    expect(unsure).toEqual(["NBR ~ National Board of Rivers", "NBR ~ Northport Bureau of Roads"]);
  });

  it("leaves the last word of one name to a person where nothing else speaks for it", () => {
    expect(bodies("Northport Chiefs", "Chiefs").unsure).toEqual(["Chiefs ~ Northport Chiefs"]);
    expect(bodies("Northport Police", "Police").unsure).toEqual([]);
  });

  it("joins no part of a people with it, nor who is against a body", () => {
    const join = (forms: ReturnType<typeof makeForms>): readonly string[] => {
      const context = new Context(forms);
      context.together = () => true;
      return groupsBy((all, clusters) => clusterTitles(all, clusters, context), forms).groups;
    };
    expect(join(makeForms("NORP", ["Graumark", "South Graumark", "non-Graumark"]))).toHaveLength(3);
    expect(join(makeForms("ORG", ["Skerries", "anti-Skerries"]))).toHaveLength(2);
    expect(join(makeForms("ORG", ["Skerries", "Northport Skerries"]))).toHaveLength(1);
  });

  it("joins a firm with its branch of a country where one document names both", () => {
    const document = makeDocument("a.txt", "Ferryline USA hired ten people. Ferryline is glad.");
    const chains = [
      {name: "Ferryline USA", type: "ORG" as const},
      {name: "Ferryline", type: "ORG" as const, mentions: [["Ferryline", 2] as const]},
    ];
    const {entities} = resolve([document], [makeRecord(document, {chains})], []);
    expect(entities.map(({name, aliases}) => [name, ...aliases].sort())).toEqual([["Ferryline", "Ferryline USA"]]);
    expect(bodies("Ferryline USA", "Ferryline").groups).toHaveLength(2);
    expect(bodies("Bank of America", "Bank").groups).toHaveLength(2);
  });

  it("keeps different bodies of one kind apart", () => {
    expect(bodies("Poe administration", "Roe administration").groups).toHaveLength(2);
    expect(bodies("Texas Department of Roads", "Florida Department of Roads").groups).toHaveLength(2);
    expect(bodies("Harbour Committee", "Harbour Commission").groups).toHaveLength(2);
  });

  it("joins a rare misspelling with a frequent name, and asks where both are rare", () => {
    expect(bodies("Enforcement Board", "Enforcement Board", "Enforcment Board").groups).toEqual([
      "Enforcement Board x2 = Enforcment Board",
    ]);
    expect(bodies("Enforcement Board", "Enforcment Board").unsure).toEqual(["Enforcement Board ~ Enforcment Board"]);
  });

  it("joins storms with their bare names, laws with acronyms, plurals of peoples", () => {
    expect(titles("EVENT", ["Hurricane Ottilie", "Ottilie"]).groups).toHaveLength(1);
    expect(titles("LAW", ["Safe Harbours for Sailors Act", "SHSA"]).groups).toHaveLength(1);
    expect(titles("NORP", ["Norwegian", "Norwegians"]).groups).toHaveLength(1);
  });
});
