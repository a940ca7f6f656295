import {definedAcronyms} from "./acronyms";
import {bareNames} from "./bare-names";
import {bodyFields} from "./body-fields";
import {
  dropTitles,
  joinDistrict,
  joinNicknamed,
  joinPeople,
  joinStation,
  splitJoined,
  splitPeople,
  trimEnds,
  wholeGivenNames,
} from "./boundaries";
import {calledBodies} from "./called";
import {repeatedNames, sameType} from "./consistency";
import {datelinePlaces} from "./dateline-places";
import type {NameRule} from "./draft";
import {namedEvents} from "./events";
import {firms} from "./firms";
import {coordinatedOffices, countryBodies, courtDistricts, governments} from "./governments";
import {
  bodiesByHead,
  bodiesOfPlaces,
  coordinatedBeginnings,
  daysAndMonths,
  kindsByHead,
  ordinaryWords,
  placesByHead,
  splitOwners,
} from "./kinds";
import {leadingSurnames} from "./leading-surnames";
import {namesInLists} from "./lists";
import {openingSurnames} from "./opening-surnames";
import {peoples} from "./peoples";
import {knownAcronyms, knownPhrases, knownTypes} from "./phrases";
import {subtypes} from "./subtypes";
import {personTitles, titledPeople} from "./titles";

/** From what the model found to the names of the layer: bounds first, then what is missing, then what each is. */
export const NAME_RULES: readonly NameRule[] = [
  trimEnds,
  splitJoined,
  splitPeople,
  splitOwners,
  daysAndMonths,
  ordinaryWords,
  wholeGivenNames,
  joinNicknamed,
  joinDistrict,
  joinStation,
  knownPhrases,
  bodyFields,
  coordinatedOffices,
  coordinatedBeginnings,
  courtDistricts,
  definedAcronyms,
  namedEvents,
  knownTypes,
  bodiesOfPlaces,
  kindsByHead,
  bodiesByHead,
  placesByHead,

  namesInLists,
  openingSurnames,
  calledBodies,
  sameType,
  firms,
  datelinePlaces,
  bareNames,
  repeatedNames,
  joinPeople,
  knownAcronyms,
  dropTitles,
  peoples,
  countryBodies,
  leadingSurnames,
  titledPeople,
  personTitles,
  governments,
  subtypes,
];
