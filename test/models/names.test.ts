import {Gazetteer} from "../../src/lexicon/gazetteer";
import {readHeadWords} from "../../src/lexicon/head-words";
import {HearsayError} from "../../src/model/problem";
import {NameModel} from "../../src/models/names";
import {fitNames} from "../../training/names/train-names";
import {NAME_TABLES} from "../help/name-tables";
import {labelled, smallWords, spaced} from "../help/small-names";

const PEOPLE = ["Ada Obi", "Li Wei", "Marta Berg", "Tom Reed", "Nia Cole", "Jon Dahl"];
const TOWNS = ["Oslo", "Quito", "Lagos", "Turku", "Lima", "Basra"];
const tables = {
  gazetteer: new Gazetteer(),
  headWords: readHeadWords(NAME_TABLES["head-words"]),
  ...smallWords(["said", "told", "in"]),
};
const documents = PEOPLE.flatMap((person, index) =>
  TOWNS.map((town) =>
    labelled(
      `${person} ${town}`,
      `[PERSON ${person}] said it rained in [PLACE ${town}] . The mayor of [PLACE ${town}] told Mr. [PERSON ${person.split(" ")[1]}] so on day ${index} .`,
    ),
  ),
);
const settings = {epochs: 4, runs: 2, minimum: 1, prune: 0, log: () => undefined};
const weights = fitNames(documents, [], tables, settings);
const model = new NameModel(weights, tables);

function found(text: string): string[] {
  const {tokens, sentences} = spaced(text);
  return model
    .find(tokens, sentences)
    .map(({first, last, type}) => `${type} ${tokens.words.slice(first, last).join(" ")}`);
}

describe("the name finder", () => {
  it("finds names that it was not trained on by what stands around them", () => {
    expect(found("Uma Park said it rained in Hanoi .")).toEqual(["PERSON Uma Park", "PLACE Hanoi"]);
  });

  it("is sure between 0 and 1", () => {
    const {tokens, sentences} = spaced("Ada Obi said it rained in Oslo .");
    for (const {confidence} of model.find(tokens, sentences)) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it("finds nothing where there is nothing", () => {
    expect(found("it rained and it rained .")).toEqual([]);
    expect(model.find(spaced("").tokens, [])).toEqual([]);
  });

  it("finds the same in a text however often it is asked", () => {
    const text = "Ada Obi told Li Wei it rained in Lima . Mr. Obi said so .";
    expect(found(text)).toEqual(found(text));
  });

  it("is trained to the same bytes by the same documents", () => {
    expect(fitNames(documents, [], tables, settings)).toEqual(weights);
  });

  it("refuses other weights", () => {
    expect(() => new NameModel(new Uint8Array(16), tables)).toThrow(HearsayError);
  });
});
