import type {MentionType, Subtype} from "../model/record";
import {foldText} from "../model/text";
import {readTable} from "./table";

/** What a common noun may stand for. */
export interface NounEntry {
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  /** Of the person; null where the noun does not tell. */
  readonly gender: "male" | "female" | null;
}

/** Reads the table `nouns`: noun in the singular -> what it stands for. */
export function readNouns(table: string | undefined): ReadonlyMap<string, NounEntry> {
  return new Map(
    readTable("nouns", table).rows.map(([noun, type, subtype, gender]) => [
      noun as string,
      {
        type: type as MentionType,
        subtype: subtype === "-" ? null : (subtype as Subtype),
        gender: gender === "male" || gender === "female" ? gender : null,
      },
    ]),
  );
}

/** Reads the table `first-name-genders`: first name in lower case -> gender of those who bear it. */
export function readGenders(table: string | undefined): ReadonlyMap<string, "male" | "female"> {
  return new Map(
    readTable("first-name-genders", table).rows.map(([name, gender]) => [
      name as string,
      gender === "male" ? "male" : "female",
    ]),
  );
}

/** Reads the table `name-aliases`: "PLACE us" -> "united states", type and folded alias to the folded name it is short for. */
export function readAliases(table: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    readTable("name-aliases", table).rows.map(([type, alias, name]) => [
      `${type} ${foldText(alias as string)}`,
      foldText(name as string),
    ]),
  );
}
