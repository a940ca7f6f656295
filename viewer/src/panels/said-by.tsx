import {isInOwnWords} from "../../../src/model/own-words";
import type {Statement} from "../../../src/model/statement";
import {words} from "../i18n/en";
import {NameOf} from "./parts";

/** Who said it, as a button to the dossier; for an article's own words the word that they are. */
export function SaidBy({statement}: {statement: Statement}) {
  return isInOwnWords(statement) ? (
    <span class="own-words muted">{words.ownWords}</span>
  ) : (
    <NameOf id={statement.speaker} />
  );
}

/** The words of the text for who said it; for an article's own words the word that they are. */
export function sourceOf(statement: Statement): string {
  return isInOwnWords(statement) ? words.ownWords : statement.source || words.nobody;
}
