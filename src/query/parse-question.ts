import type {Call} from "./call";
import {takeKeys, takeTime} from "./question-parts";
import {POSITION_TYPES, typesOfVerb} from "./relations";
import type {SaidQuestion} from "./said";
import {formsOf, SAYING_OF, sayingOf} from "./sayings";
import {singular} from "./topic";

/** What stands for `%name` in the forms of questions. */
const PARTS: {readonly [name: string]: string} = {
  verb: `(?:${[...SAYING_OF.keys()].join("|")})`,
  // Verbs that make somebody do something: "ordered the police to leave".
  order: `(?:${"order ask tell:told urge direct instruct force".split(" ").flatMap(formsOf).join("|")})`,
  // Verbs that say no more than that the noun after them is done: "make arrests".
  make: "(?:make|do|take|conduct|perform|carry out|have|give|hold|launch|stage|execute)",
  made: "(?:made|done|taken|conducted|performed|carried out|held|launched|staged|executed)",
  did: "(?:did|does|do|has|have|had)",
  is: "(?:is|are|was|were)",
  which: "(?:which|what)",
  on: "(?:about|on|regarding|concerning|of|for|against|over|to)",
  about: "(?: (?:about|on|to|of|regarding) (?<about>.+))?",
  by: "(?: (?:by|from|of) (?<by>.+?))?",
  show: "(?:show (?:me )?|list |give me )?(?:all )?(?:the )?",
};

type SaidCall = Extract<Call, {readonly name: "said"}>;

/** What the named parts of a form were. */
interface Groups {
  readonly [name: string]: string | undefined;
}

interface Pattern {
  readonly pattern: RegExp;
  /** Null where the words fit the form but name nothing it can ask for: then the next form is tried. */
  call(parts: Groups): Call | null;
}

/** Nouns for what verbs of a stance say. */
const NOUNS: {readonly [noun: string]: string} = {
  denial: "deny",
  promise: "promise",
  warning: "warn",
  order: "order",
  question: "ask",
};

/** The forms of questions, the particular before the general; the first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  form(
    /^(?:what|who|which|do|did|does|any)?\b.*?\b(?:unnamed|anonymous) (?<by>\w+)\b.*? (?:about|on|mention\w*|discuss\w*) (?<about>.+)$/,
    ({by, about}) => ({
      name: "said",
      question: {
        ...(/^sources?$/i.test(by!) ? {} : {by: singular(by!)}),
        about: withoutArticle(about!),
        sourceKind: "unnamed",
      },
    }),
  ),
  form(
    /^.+? about (?<about>.+?) (?:(?:come|came|is|are|was|were|made|given) )*(?:from|by) (?:unnamed|anonymous) (?:\w+)$/,
    ({about}) => ({name: "said", question: {about: withoutArticle(about!), sourceKind: "unnamed"}}),
  ),
  form(/\b(?:unnamed|anonym\w*)\b/, () => ({name: "sources", options: {unnamed: true}})),
  form(/\bnever (?:been )?(?:quoted|heard|speaks?)|\bnot quoted|\bwithout a voice\b/, () => ({name: "absent"})),
  form(
    /^(?:who|which sources?) %is (?:the )?(?:most |often |mostly )*quoted|^(?:what|who) (?:is|are) the (?:main )?(?:sources|speakers)$|^most quoted|^who (?:speaks?|talks?)$/,
    () => ({name: "sources", options: {}}),
  ),
  form(/^compare (?<a>.+?) (?:and|with|to) (?<b>.+)$/, ({a, b}) => ({name: "compare", a: a!, b: b!})),
  form(
    /^(?:where|on what|about what|how|what|do|did)? ?(?:do|does|did)? ?(?<a>.+?) and (?<b>.+?) (?:both|(?:dis)?agree|differ|contradict)\b.*$/,
    ({a, b}) => ({name: "compare", a: a!, b: b!}),
  ),
  form(/^who (?:has |have )?(?:agrees?|agreed|sides?|sided|concurs?) with (?<of>.+)$/, ({of}) => ({
    name: "conflicts",
    of: withoutArticle(of!),
    types: ["SAME_AS"],
  })),
  form(
    /^(?:who|which \w+) (?:has |have )?(?:answer(?:s|ed)?|(?:repl(?:y|ies|ied)|respond(?:s|ed)?|react(?:s|ed)?) to|counter(?:s|ed)?|hits? back at) (?<of>.+)$/,
    ({of}) => ({name: "conflicts", to: withoutArticle(of!)}),
  ),
  form(
    /^(?:how|what|where) %did (?<by>.+?) (?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?)(?: (?:to )?(?<about>.+))?$/,
    saidBy,
  ),
  form(
    /^(?:who|which \w+) %is (?:(?<no>against|opposed to|critical of|not for|angry (?:about|at|with)|unhappy (?:about|with))|for|in favou?r of|supportive of|happy (?:about|with)) (?<about>.+)$/,
    sided,
  ),
  form(
    /^(?:(?:what|who|which)(?: is| are| was| were)?|show(?: me)?|list|any|is there(?: any)?)? ?(?:the )?(?:(?<no>criticisms?|critics?|opponents?|opposition|objections?|protests?|complaints?)|praise|support(?:ers?)?|backers?) (?:of|for|to|about|against)(?: the)? (?<about>.+)$/,
    sided,
  ),
  form(
    /^(?:what|who) (?:do|did|have|are)(?: the)? (?:(?<no>critics|opponents)|supporters|backers|defenders)(?: (?:of|from) (?<of>.+?))? (?:say|said|saying|claim|think|argue)%about$/,
    sided,
  ),
  form(/^how %is (?<a>.+?) (?:linked|connected|related|tied) (?:to|with) (?<b>.+)$/, path),
  form(/^how %is (?<a>.+?) and (?<b>.+?) (?:linked|connected|related|tied)$/, path),
  form(
    /^(?:what (?:connects|links)|(?:what is )?(?:the )?(?:path|connection|link|relationship)s? (?:from|between)) (?<a>.+?) (?:and|to|with) (?<b>.+)$/,
    path,
  ),
  form(/^how (?:many|much) (?<topic>.+)$/, ({topic}) => ({name: "numbers", topic: countedThing(topic!)})),
  form(
    /^(?:what|which|the)? ?(?:numbers?|figures?|counts?|totals?)\b.*? (?:for|about|on|of) (?<topic>.+)$/,
    ({topic}) => ({
      name: "numbers",
      topic: topic!,
    }),
  ),
  form(/^(?:what|which) (?:percentage|percent|share|proportion|number)(?: of)? (?<topic>.+)$/, ({topic}) => ({
    name: "numbers",
    topic: countedThing(topic!),
  })),
  form(
    /^(?:who|what|which \w+) (?:does |do |did )?(?:contradicts?|contradicted|disagrees? with|disagreed with|disputes?|disputed|rebuts?|rebutted|conflicts? with) (?<of>(?!whom?\b|each other\b).+)$/,
    conflictsOf,
  ),
  form(
    /^(?:are there |is there |which |what |show (?:me )?|list )?(?:any |the |all )?(?:contradictions?|disputes?|conflicts?|disagreements?|conflicting \w+|contradictory \w+)(?: (?:are|is) there)? (?:about|over|on|regarding)(?: the)?(?: numbers? of)? (?<of>.+)$/,
    conflictsOf,
  ),
  form(/\b(?:disput|conflict|contradict|disagree)/, () => ({name: "conflicts"})),
  form(
    /^(?:(?:which|what|show me|list|give me) )?(?:all )?(?:the )?(?:hedged statements?|(?:statements?|claims?) (?:is|are|that are) hedged)$/,
    () => ({name: "said", question: {hedged: true}}),
  ),
  form(/^%which (?:statements?|claims?) %is (?:denied|rejected)$/, () => saidBy({verb: "deny"})),
  form(/^%show(?<noun>denials?|promises?|warnings?|orders?|questions?)%by%about$/, ({noun, by, about}) =>
    saidBy({by, about, verb: NOUNS[noun!.toLowerCase().replace(/s$/, "")]}),
  ),
  form(
    /^(?:show (?:me )?|list |give me |find |what are |which are )?(?:all )?(?:the )?(?:(?<kind>direct|indirect|hedged|negated|second-hand) )?(?:quotes?|quotations?|statements?|claims?|things|everything)(?: %is)?(?: (?:said|made|written|given))?%by(?: (?:about|on|against) (?<about>.+))?$/,
    ofKind,
  ),
  form(
    /^(?:show (?:me )?|list |give me |tell me )?(?:all|everything)(?: that)? (?<by>.+?) (?:ever )?(?:said|says|stated)%about$/,
    saidBy,
  ),
  form(
    /^how (?:often|many times) (?:is|are|was|were|has|have|did|does) (?<by>.+?) (?:been )?(?:quoted|cited|say|speak|said|spoken)%about$/,
    saidBy,
  ),
  form(/^%which (?<by>[\w -]+?) %is (?:quoted|cited|heard)%about$/, ({by, about}) =>
    saidBy({by: singular(by!), about}),
  ),
  form(
    /^who (?:has |have )?(?:told|informed|spoke(?:n)? (?:to|with)|talked (?:to|with)) (?<to>.+?)(?: (?:about|of|on) (?<about>.+))?$/,
    saidBy,
  ),
  form(/^whom? %did (?<by>.+?) (?:tell|told|inform|address|speak to)%about$/, saidBy),
  form(/^(?:who|which \w+|what \w+) (?:quotes?|quoted|cites?|cited) (?<by>.+)$/, saidBy),
  form(
    /^(?:(?:what|everything|anything|things) )?(?:was |is |were )?(?:said|stated|claimed|written) by (?<by>.+?)%about$/,
    saidBy,
  ),
  form(/^(?:what|everything)(?: (?:was|is|has been|were))? (?:said|written|reported|claimed)$|^everything$/, () => ({
    name: "said",
    question: {},
  })),
  form(
    /^what (?:happened|happens|is happening|was happening|is going on|went on)(?: (?:in|at|to|with|during|on))? (?<of>.+)$/,
    aboutIt,
  ),
  form(/^%which (?<of>.+?) %is (?:mentioned|named|discussed|talked about)$/, aboutIt),
  form(/^about (?<of>.+)$/, aboutIt),
  form(
    /^(?:what evidence is there|is there (?:any )?evidence|is it true|does (?:anyone|anybody|someone) (?:say|claim)|what supports the claim) (?:that|for|of) (?<about>.+)$/,
    saidBy,
  ),
  form(
    /^what (?:is|was|are|were) (?:the )?(?:words|views?|remarks?|comments?|reactions?|responses?|position|opinion|stance|take|answer) (?:of|by|from) (?<by>.+?)%about$/,
    saidBy,
  ),
  form(
    /^(?:what|which) \w+ (?:is|was|does|did) (?<subject>.+?) (?:(?:an? )?(?:member|part|leader|employee|head|spokes\w+)(?: of| for)?|belong(?: to)?|work(?: for)?|lead|represent)$/,
    holder,
  ),
  form(
    /^(?:who|which \w+) (?:speaks?|spoke|talks?|works?|worked) (?:for|on behalf of|at) (?<object>.+)$/,
    ({object}) => ({
      name: "relations",
      question: {object: withoutArticle(object!), types: ["works_for", "holds_position", "affiliated_with"]},
    }),
  ),
  form(/^(?:timeline|chronology) (?:of|for|about) (?<of>.+)$/, ({of}) => ({name: "timeline", of: of!})),
  form(/^when %did (?<by>.+?) (?<verb>%verb)(?: (?:anything )?(?:that|%on)? ?(?<about>.+))?$/, saidBy),
  form(/^what %did (?:people|others|officials|everyone|anyone|they) %verb %on (?<of>.+)$/, aboutIt),
  form(/^what %did (?:people|residents|locals|everyone) (?:in|of|at|from) (?<of>.+?) %verb$/, aboutIt),
  form(/^what (?:was|is|has been|were) (?:said|written|reported|claimed|told) %on (?<of>.+)$/, aboutIt),
  form(/^(?:what|where) %did (?<by>.+?) (?:tell|told|say to|said to) (?<to>.+?)(?: %on (?<about>.+))?$/, saidBy),
  form(/^whom %did (?<by>.+?) (?<verb>warn|threaten|accuse|promise|order|ask)$/, saidBy),
  form(/^who %did (?<of>.+?) (?:talk|speak|talked|spoken?)(?: (?:to|with|about))?$/, ({of}) => ({
    name: "neighbours",
    of: of!,
  })),
  form(
    /^(?:what|where|which|how) (?:(?:else|things|statements) )?%did (?<by>.+?) (?:ever )?(?<verb>%verb)(?: (?:anything )?(?:that|to do(?: about| with)?|to|%on) (?<about>.+)| (?<words>.+))?$/,
    saidBy,
  ),
  form(/^%did (?<by>.+?) (?:ever )?(?<verb>%verb)(?: (?:anything )?(?:that|to|%on)? ?(?<about>.+))?$/, saidBy),
  form(
    /^who (?:(?:has|have) )?(?<verb>%order) (?<whom>(?!to ).+?) to (?:%make )?(?<deed>.+)$/,
    ({verb, whom, deed}) => ({name: "about", of: `${verb} ${withoutArticle(whom!)} ${deed}`}),
  ),
  form(
    /^who (?:(?:has|have) )?(?<verb>%verb)(?: (?:anything|something|what))?(?: (?:that|to|%on))? (?<about>.+)$/,
    saidBy,
  ),
  form(
    /^%which (?:(?<by>outlets?|(?:news)?papers?)|articles?|documents?|sources?|people|officials?) (?<verb>%verb)(?: (?:that|%on))? (?<about>.+)$/,
    saidBy,
  ),
  form(/^where (?:did|do|does|will|was|were) (?<subject>.+?) (?:take place|happen|occur|held)$/, ({subject}) => ({
    name: "relations",
    question: {subject: withoutArticle(subject!), types: ["took_place_in"]},
  })),
  form(/^where (?:did|do|does|is|are|was|were) (?<whom>.+?) (?:(?:come |hail |stem )?from)$/, cameFrom),
  form(/^(?<ask>where|when) %did (?<subject>.+?) %make (?<deed>.+)$/, deedDone),
  form(
    /^(?<ask>where|when) (?:was|were|is|are|have|has) (?<deed>.+?) (?:been )?%made(?: by (?<subject>.+))?$/,
    deedDone,
  ),
  form(/^(?<ask>where|when) %did (?<rest>.+)$/, splitAtVerb),
  form(/^where %is (?<words>\S+(?: (?!\w+ed\b)\S+)*)$/, ({words}) => ({
    name: "relations",
    question: {words: withoutArticle(words!), tells: "place"},
  })),
  form(
    /^%which (?<by>(?!(?:is|are|was|were|did|does|do|has|have|had)\b).+?) (?:(?:has|have) )?(?<verb>%verb)(?: %on (?<about>.+))?$/,
    ({by, verb, about}) => saidBy({by: singular(by!), verb, about}),
  ),
  form(/^what %is (?<subject>.+?) (?<verb>accused|charged|convicted|suspected)$/, related),
  form(/^who %is (?<verb>accused|charged|convicted|suspected) (?:of|with|for) (?<object>.+)$/, related),
  form(/^(?:what |why |who )?%is (?:(?<about>.+?) )?(?<verb>%verb)(?: by (?<by>.+?)| for| over)?$/, (parts) =>
    sayingOf(parts.verb!).attitude ? saidBy(parts) : null,
  ),
  form(
    /^(?:what|which) (?:\w+ )?(?:position|post|job|office|role|title)s? (?:does|did|do|has|is|was) (?<subject>.+?)(?: (?:have|hold|held|in))?$/,
    holder,
  ),
  form(/^what (?:is|was|are|were) (?:the )?(?:position|post|job|office|role|title)s? of (?<subject>.+)$/, holder),
  form(/^what %did (?<subject>.+?) (?:do|done)(?: (?:in|at|to|with|about) (?<words>.+))?$/, ({subject, words}) => ({
    name: "relations",
    question: {subject: withoutArticle(subject!), ...(words ? {words} : {})},
  })),
  form(/^how old (?:is|was) (?<subject>.+)$/, ({subject}) => ({
    name: "relations",
    question: {subject, types: ["age"]},
  })),
  form(
    /^(?:who|whom|what|where|which [\w ]+?|how|why|when) (?:is|are|was|were|has been|have been) (?:(?<object>.+?) )?(?:being |also )?(?<verb>\w+ed)(?: by (?<subject>.+?))?(?: (?:in|at|during) (?<object2>.+))?$/,
    related,
  ),
  form(/^(?:who|whom|what|where|which [\w ]+?|when|why) %did (?<subject>.+?) (?<verb>\w+)$/, related),
  form(
    /^(?:who|what|which [\w ]+?) (?:has |have |had )?(?<verb>\w+)(?: (?:for|to|with|against|by))? (?!%did\b)(?<object>.+)$/,
    related,
  ),
  form(
    /^when (?:did|does|do|was|were|is|are|will|has|have) (?<of>.+?)(?: (?:happen|occur|take place|start|begin|held|launched|made|done))?$/,
    ({of}) => ({
      name: "timeline",
      of: withoutArticle(of!),
    }),
  ),
  form(/^why (?:did|does|do|was|were|is|are|has|have|would|should) (?<of>.+)$/, aboutIt),
  form(/^what %did (?<by>.+?) \w+(?: (?:that|about|on|regarding) (?<about>.+))?$/, saidBy),
  form(/^%is (?<by>.+?) (?:ever )?quoted%about$/, saidBy),
  form(
    /^(?:who|which (?:person|people)) (?:is|was|are|were) (?:a |the )?(?<words>.+? (?:of|at|for|in) .+)$/,
    ({words}) => ({
      name: "relations",
      question: {words: words!, types: POSITION_TYPES},
    }),
  ),
  form(/^(?:who|what) (?:is|was|are|were) (?!\w+ed$)(?<of>.+)$/, whoIs),
  form(/^(?:tell me|what do we know|what is known) about (?<of>.+)$/, whoIs),
  form(/^(?:quotes?|quotations?|statements?|everything)%by(?: about (?<about>.+))?$/, saidBy),
  form(
    /^(?<by>.+?)['’]s? (?:quotes?|quotations?|statements?|words|views?|remarks?|comments?|reactions?|response|position|opinion|take)%about$/,
    saidBy,
  ),
  form(/^(?!(?:who|what|where|when|which|why|how|is|are|was|were)\b)(?<by>.+?) (?:about|on) (?<about>.+)$/, saidBy),
];

/** Other ways to begin a question, and the one that the forms know. The first part is the shorter, the second what stands for it. */
const REWORDED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/^(?:please )?(?:(?:can|could|would) you )?(?:please )?(?=\S)/i, ""],
  [/ (?:in|of|from|across) (?:these|the|this|all|my) (?:articles?|corpus|texts?|documents?|news|seeds?)$/i, ""],
  [
    /^(?:show(?: me)?|list|give me|find(?: me)?|get(?: me)?|tell me|summari[sz]e)(?: all)? (?=(?:what|who|where|how|which|when)\b)/i,
    "",
  ],
  [
    /^(?:(?:show(?: me)?|list|give me|find(?: me)?|get(?: me)?)(?: all)? )?(?:everyone|everybody|people|those|persons|anyone) (?:who|that) /i,
    "who ",
  ],
  [/^(?:to|with|from) whom did (?<a>.+?) (?:speak|talk|say)/i, "who did $<a> talk to"],
  [/^(?:in )?which (?:articles?|documents?|outlets?) (?:is|are|was|were) (?=.+ (?:quoted|cited)$)/i, "is "],
  [
    /^(?:give me |show me |tell me |what is |what are )?(?:all |everything |the (?:evidence|sources?) |evidence )(?:about|on|for|that) /i,
    "what was said about ",
  ],
  [/^who (?<adverb>first|also|ever|really|actually) /i, "who "],
  [/ (?:the )?most(?: often)?$/i, ""],
  [/^(?<who>who (?:is|was)) (?<a>[^'’]+)['’]s? (?<b>\w+(?: \w+)?)$/i, "$<who> the $<b> of $<a>"],
  [
    /^(?:is|are|was|were) there (?:anything|something|any news)(?: said| written)? (?:about|on) /i,
    "what was said about ",
  ],
  [
    /^(?:is|are|was|were) there any (?=(?:direct |indirect )?(?:quotes?|quotations?|statements?|claims?|denials?|promises?|warnings?)\b)/i,
    "",
  ],
  [/^any (?=(?:direct |indirect )?(?:quotes?|quotations?|statements?|claims?|denials?|promises?|warnings?)\b)/i, ""],
  [/^summari[sz]e (?=\S)/i, "everything about "],
  [/^(?<a>\S+(?: \S+){0,3}) (?:vs\.?|versus) (?<b>.+)$/i, "compare $<a> and $<b>"],
  [
    /^what (?<noun>promises?|denials?|warnings?|orders?|statements?|claims?) (?:did|does|do|has|have) (?<by>.+?) (?:make|made|give|given|issue|issued)\b/i,
    "$<noun> by $<by>",
  ],
  [
    /^(?:what|where|how) (?:has|have|had|is|was|are|were) (?<by>.+?) (?:been )?(?<verb>say|tell|talk|speak|claim|deny|promis|warn|demand|threaten)ing\b/i,
    "what did $<by> $<verb>",
  ],
  [
    /^what (?:is|are|was|were) (?=.+['’]s? (?:words|views?|remarks?|comments?|reactions?|response|position|opinion|take)\b)/i,
    "",
  ],
];

/** Longer words than these are no question. */
const LONGEST = 1000;

/** A question in plain English, or in the short form of a search box (`roe about curfew after:2017-03`), as a call; null where it fits no form. */
export function parseQuestion(question: string): Call | null {
  if (question.length > LONGEST) return null;
  const {words, given} = takeKeys(
    question
      .replace(/[?!.\s]+$/u, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  const {rest: asked, range} = takeTime(words);
  const rest = reworded(asked).replace(/ (?:about|of|on|to|for|with)$/i, "");
  const more = {...range, ...given};
  if (rest === "") return Object.keys(more).length > 0 ? {name: "said", question: more} : null;
  for (const {pattern, call} of PATTERNS) {
    const match = pattern.exec(rest);
    const groups = match?.groups ?? {};
    if (
      !match ||
      (groups.verb !== undefined && DETERMINER.test((groups.by ?? groups.subject)?.split(" ").at(-1) ?? ""))
    )
      continue;
    const found = call(groups);
    if (!found) continue;
    return found.name === "said" ? {...found, question: {...found.question, ...more}} : found;
  }
  return Object.keys(more).length > 0 ? {name: "said", question: {about: rest, ...more}} : null;
}

function reworded(question: string): string {
  return REWORDED.reduce((words, [pattern, instead]) => words.replace(pattern, instead), question);
}

function form({source}: RegExp, call: Pattern["call"]): Pattern {
  const whole = source.replace(/%(\w+)/g, (_, name: string) => PARTS[name]);
  return {pattern: new RegExp(whole, "iu"), call};
}

function path({a, b}: Groups): Call {
  return {name: "pathBetween", a: a!, b: b!};
}

function conflictsOf({of}: Groups): Call {
  return {name: "conflicts", of: withoutArticle(of!)};
}

function aboutIt({of}: Groups): Call {
  return {name: "about", of: of!};
}

/** A topic without the day at its end: texts write days in too many ways to look for them. */
export function withoutDay(topic: string): string {
  const telling = topic.replace(MONTH_AND_DAY, " ").replace(/\s+/gu, " ").trim();
  return telling === "" ? topic : telling;
}

function whoIs({of}: Groups): Call {
  return {name: "who", of: withoutArticle(of!)};
}

/** What stands right before a noun: "sign the order" does not order. */
const DETERMINER = /^(?:the|an?|this|that|these|those|no|its|his|her|their)$/i;

function saidBy({by, to, about, words, verb}: Groups): SaidCall {
  const saying = verb === undefined ? {} : sayingOf(verb);
  const topic = about ?? words;
  const parts = {by, about: topic && withoutDay(topic), to};
  const known = Object.entries(parts).filter(
    ([, part]) =>
      part !== undefined &&
      !/^(?:anything|something|anyone|anybody|everyone|them|it|that|this|these|those|so)$/i.test(part),
  );
  return {
    name: "said",
    question: {...Object.fromEntries(known.map(([key, part]) => [key, withoutArticle(part!)])), ...saying},
  };
}

/** "direct quotes by Roe about the curfew": statements of a kind. */
function ofKind(parts: Groups): Call | null {
  const kind = parts.kind?.toLowerCase();
  if (!kind && !parts.by && !parts.about) return null;
  const call = saidBy(parts);
  if (call.name !== "said" || kind === undefined) return call;
  const more: SaidQuestion =
    kind === "direct" || kind === "indirect"
      ? {mode: kind}
      : kind === "second-hand"
        ? {secondHand: true}
        : {[kind]: true};
  return {name: "said", question: {...call.question, ...more}};
}

/** "Who arrested Roe?", "What was targeted by the Border Office?": relations whose type is called as the verb. */
function related({verb, subject, object, object2}: Groups): Call | null {
  const types = typesOfVerb(verb!);
  if (types.length === 0) return null;
  const ends = Object.entries({subject, object: object ?? object2}).filter(
    ([, end]) => end !== undefined && !/^(?:whom?|what)$/i.test(end),
  );
  return {
    name: "relations",
    question: {...Object.fromEntries(ends.map(([end, name]) => [end, withoutArticle(name!)])), types},
  };
}

/** "Who is against the plan?", "What do critics of the plan say?": what speaks for or against it. */
function sided({no, of, about}: Groups): SaidCall {
  const {question} = saidBy({about: about ?? of});
  return {name: "said", question: {...question, attitude: no === undefined ? "for" : "against"}};
}

/** "Where did the Border Office carry out raids?" asks where it raided; of a deed without a type of its own, where it was done. */
function deedDone({ask, subject, deed}: Groups): Call {
  const types = typesOfVerb(deed!.split(" ").at(-1)!);
  return {
    name: "relations",
    question: {
      ...(subject ? {subject: withoutArticle(subject)} : {}),
      ...(types.length > 0 ? {types} : {types: typesOfVerb("conduct"), object: withoutArticle(deed!)}),
      tells: told(ask!),
    },
  };
}

/** "Where did Roe meet Poe?": the first word that a type is called by parts who does it from whom it is done to. */
function splitAtVerb({ask, rest}: Groups): Call | null {
  const words = rest!.split(" ");
  const at = words.findIndex(
    (word, index) => index > 0 && !DETERMINER.test(words[index - 1]) && typesOfVerb(word).length > 0,
  );
  if (at < 0) return null;
  const [subject, object] = [words.slice(0, at), words.slice(at + 1)].map((part) => withoutArticle(part.join(" ")));
  const types = typesOfVerb(words[at]);
  return {name: "relations", question: {subject, ...(object ? {object} : {}), types, tells: told(ask!)}};
}

function holder({subject}: Groups): Call {
  return {name: "relations", question: {subject: withoutArticle(subject!), types: POSITION_TYPES}};
}

function told(ask: string): "place" | "time" {
  return ask.toLowerCase() === "where" ? "place" : "time";
}

/** "those arrested", "people who were detained": where they are from is told of who arrested them; of others, where they were born or live. */
function cameFrom({whom}: Groups): Call {
  const seized =
    /^(?:the arrestees|(?:the|those|people|persons)(?: (?:who|that) (?:were|was|are))? (?<verb>\w+ed))$/i.exec(whom!);
  const isArrest = seized && typesOfVerb(seized.groups?.verb ?? "arrested").includes("arrested");
  if (isArrest) return {name: "relations", question: {types: ["arrestees_from"]}};
  return {
    name: "relations",
    question: {subject: withoutArticle(whom!), types: ["born_in", "lives_in", "nationality"]},
  };
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?) (?=\S)/i, "").replace(/^["“](.*)["”]$/u, "$1");
}

/** A day without a year: sentences write it in too many ways to look for it. */
const MONTH_AND_DAY =
  /\b(?:on )?(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.? \d{1,2}(?:st|nd|rd|th)?\b/giu;

/** "people were arrested in Northport" asks for what was arrested where. */
function countedThing(topic: string): string {
  const telling = topic
    .replace(/\b(?:so far|in total|altogether|to date|overall|until now)\b/giu, " ")
    .replace(
      /\b(?:people|persons|individuals|were|was|are|is|have|has|had|did|does|do|make|makes|made|take|took|been|being|there|get|got|could|would|can|will|should|might|in|at|on|by|of|the|a)\b/giu,
      " ",
    )
    .replace(/\s+/gu, " ")
    .trim();
  return telling === "" ? topic : telling;
}
