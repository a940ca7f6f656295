import {stem} from "./meaning";

/** Words of one line are taken for each other where two texts are compared: common verbs and nouns of news that reporters change in retelling. */
const LINES = `
arrest arrests detain detention apprehend net netted nab nabbed capture custody
raid sweep operation crackdown
kill slay murder
die death dead
injure wound hurt
illegal illegally undocumented unauthorized unauthorised
start begin launch open
end stop halt cease finish
increase rise jump grow climb surge soar
fall drop decline decrease plunge
attack assault
protest demonstration rally march
demand call urge
buy purchase acquire
allow permit let
ban prohibit forbid bar
help aid assist assistance
cancel scrap
fear panic worry
lawsuit suit sue
law legislation bill
deport deportation remove removal
country nation nationwide countrywide
money fund funding cash
house home
work job employment
company firm business
child kid children
resign quit resignation
claim allege allegation
win victory beat defeat
deal agreement accord
war conflict
`;

const FAMILIES: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ");
      return words.map((word) => [stem(word), stem(words[0])] as const);
    }),
);

/** The stem that stands for all words of the family of a stem; the stem itself where it has none. */
export function familyOf(word: string): string {
  return FAMILIES.get(word) ?? word;
}
