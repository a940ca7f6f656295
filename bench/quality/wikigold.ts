import {fileURLToPath} from "node:url";
import type {Resources} from "../../src/model/resources";
import {foldOf, type GoldMention, isHeldOut, readNameSet, TRAINING_SETS} from "../../training/names/corpus";
import {fitNames, NAME_SETTINGS, nameTables} from "../../training/names/train-names";
import type {Figure} from "./figure";
import {type GoldDocument, nameRates, namesLayer, readGold} from "./names";

const FOLDS = 5;
/** Where training keeps the word vectors. */
const CACHE = fileURLToPath(new URL("../../.cache", import.meta.url));

/**
 * Wikigold cross-validated: the name weights are learnt five times from four fifths of its documents (and the other sets), and
 * tested on the last fifth with the whole names layer. Each is a single run, where the shipped weights are the mean of three.
 * @param data the data folder.
 */
export function crossValidateWikigold(data: string, resources: Resources): Figure[] {
  const {lexicons, weights} = resources;
  const tables = nameTables({lexicons, clusters: weights.clusters, cache: CACHE});
  const learnt = TRAINING_SETS.flatMap((set) => readNameSet(data, set, tables));
  const tested = readGold(data, TRAINING_SETS.find(({name}) => name === "wikigold")!);
  const settings = {...NAME_SETTINGS, runs: 1, log: () => undefined};
  const found = new Map<GoldDocument, readonly GoldMention[]>();
  const finder = (document: GoldDocument) => found.get(document)!;
  const folds = Array.from({length: FOLDS}, (_, fold) => {
    const seen = learnt.filter((document) =>
      document.set === "wikigold" ? foldOf(document.id, FOLDS) !== fold : !isHeldOut(document),
    );
    const names = fitNames(seen, TRAINING_SETS, tables, settings);
    const find = namesLayer({...resources, weights: {...weights, names}});
    const kept = tested.filter(({id}) => foldOf(id, FOLDS) === fold);
    for (const document of kept) found.set(document, find(document));
    return nameRates(`wikigold fold ${fold}, not learnt from`, kept, finder).slice(0, 1);
  });
  return [...folds.flat(), ...nameRates("wikigold, cross-validated", tested, finder)];
}
