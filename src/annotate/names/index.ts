import {definedAcronyms} from "./acronyms";
import {splitJoined, splitPeople, trimEnds} from "./boundaries";
import {repeatedNames, sameType} from "./consistency";
import type {NameRule} from "./draft";
import {namedEvents} from "./events";
import {coordinatedOffices, countryBodies, governments} from "./governments";
import {peoples} from "./peoples";
import {knownAcronyms, knownPhrases} from "./phrases";
import {subtypes} from "./subtypes";
import {personTitles} from "./titles";

/** From what the model found to the names of the layer: bounds first, then what is missing, then what each is. */
export const NAME_RULES: readonly NameRule[] = [
  trimEnds,
  splitJoined,
  splitPeople,
  knownPhrases,
  coordinatedOffices,
  definedAcronyms,
  namedEvents,
  sameType,
  repeatedNames,
  knownAcronyms,
  peoples,
  countryBodies,
  personTitles,
  governments,
  subtypes,
];
