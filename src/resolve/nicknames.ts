import {foldText} from "../model/text";

/**
 * Short and pet forms of English first names with the full names they stand for. Common knowledge, put together for this project.
 * A short form may stand for several names; then each of them is compatible with it, but they are not with one another.
 */
const TABLE = `
abe abraham|al albert alan allan alfred alexander|alex alexander alexandra alexis|andy andrew|angie angela|art arthur
barb barbara|becky rebecca|ben benjamin|bernie bernard|beth elizabeth|betty elizabeth|bettie elizabeth|bill william|billy william|bob robert
bobby robert|brad bradley|cathy catherine|charlie charles|chuck charles|chris christopher christian christine christina
cindy cynthia|cliff clifford|dan daniel|danny daniel|dave david|deb deborah|debbie deborah|dick richard|don donald
doug douglas|ed edward edwin edgar|eddie edward|fran frances francis|frank francis franklin|fred frederick alfred
gabe gabriel|gene eugene|geoff geoffrey|gerry gerald|ginny virginia|greg gregory|hank henry|harry harold henry|jack john
jake jacob|jamie james|jeff jeffrey|jen jennifer|jenny jennifer|jerry gerald jerome|jim james|jimmy james|joe joseph
joey joseph|johnny john|jon jonathan john|josh joshua|judy judith|kate katherine catherine|kathy katherine kathleen|katie katherine catherine|kathryn katherine catherine
ken kenneth|kenny kenneth|kim kimberly|larry lawrence|len leonard|leo leonard|liz elizabeth|lou louis|maggie margaret
mandy amanda|marge margaret|matt matthew|max maxwell maximilian|meg margaret|mel melvin|mickey michael|mike michael
mitch mitchell|molly mary|nancy anne|steven stephen|nate nathan nathaniel|ned edward|nick nicholas|pam pamela|pat patrick patricia
patty patricia|peg margaret|peggy margaret|pete peter|phil philip phillip|randy randall|ray raymond|rich richard
rick richard|ricky richard|rob robert|robbie robert|rod rodney|ron ronald|ronnie ronald|russ russell|sam samuel samantha
sandy sandra alexander|sally sarah|steph stephanie|steve steven stephen|stu stuart|sue susan|susie susan|ted theodore edward
teddy theodore edward|terry terence theresa|theo theodore|tim timothy|tina christina|toby tobias|tom thomas|tommy thomas
tony anthony|trish patricia|val valerie|vicky victoria|vince vincent|walt walter|will william|willie william|zach zachary`;

const FULL_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((row) => row.split(" "))
    .map(([short, ...full]) => [short, full]),
);

/** The full first names a folded first name may stand for; a name that is no short form stands for itself. */
export function fullNames(given: string): readonly string[] {
  return FULL_NAMES.get(foldText(given)) ?? [given];
}

/** True if two different folded first names may be one person's: one is a short form of the other, or both are of one name. */
export function areNicknames(a: string, b: string): boolean {
  const [first, second] = [fullNames(a), fullNames(b)];
  return first.some((name) => second.includes(name) || name === b) || second.includes(a);
}
