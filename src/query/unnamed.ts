/** What a text tells of a source that it does not name. */
export interface Unnamed {
  /** What the source is called, without the body it belongs to: "senior official". */
  readonly role: string;
  /** Why it is not named, in the words of the text; null if the text does not say. */
  readonly reason: string | null;
}

/** Words that begin what is said about a source besides its role: "[a spokeswoman] for the bureau", "[an aide] who ...". */
const BESIDES =
  /\s*(?:,|\(|\b(?:for|of|at|in|from|with|within|inside|close to|familiar with|who|that|which|briefed)\b)/iu;
/** Words that stand for a source and describe none: pronouns, relatives and determiners, a closed class. */
const OPEN_WORDS = new Set(
  `he she it they we i you him her them us me his its their theirs ours hers mine my our your this that these those who whom whose
which what one ones someone somebody anyone anybody everyone everybody some others other another many several few both all none
each either neither most any`.split(/\s+/u),
);

/** True if the words of a source are nothing but pronouns and determiners ("they", "many others"): whom they mean, the text alone knows. */
export function isOpen(source: string): boolean {
  const words = source.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => OPEN_WORDS.has(word));
}

const DETERMINER = /^(?:an?|the|one|some|several|many|two|three|other|another|its|his|her|their)\s+/iu;

/** Words by which texts say that, and why, a source stays without a name. */
const REASONS: readonly RegExp[] = [
  /\b(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+(?:strict\s+)?anonymity|(?:that\s+)?(?:they|he|she|it)\s+not\s+be\s+(?:named|identified))(?:\s+(?:because|since|as|to|in order to|for fear|due to|out of)\b[^.;"”]{3,140})?/iu,
  /\b(?:asked|requested|asking|requesting|wished|preferred|declined|declining|refused)\s+(?:that\s+\w+\s+)?not\s+(?:to\s+)?be\s+(?:named|identified|quoted by name)(?:[^.;"”]{3,140})?/iu,
  /\b(?:declined|declining|refused|refusing)\s+to\s+be\s+(?:named|identified)(?:\s+[^.;"”]{3,140})?/iu,
  /\b(?:requested|asked for|granted|sought)\s+anonymity(?:\s+[^.;"”]{3,140})?/iu,
  /\b(?:was|were|is|are)?\s*(?:not|n['’]t)\s+authori[sz]ed\s+to\s+(?:speak|comment|discuss|talk|brief)(?:\s+(?:publicly|openly|on the record|to (?:the )?(?:press|media|reporters)|about (?:it|the \w+)|the \w+))?/iu,
  /\bspeaking\s+anonymously(?:\s+[^.;"”]{3,140})?|\bspoke\s+anonymously(?:\s+[^.;"”]{3,140})?/iu,
];

/**
 * The role and the stated reason of a source without a name.
 * @param source its words
 * @param sentences the sentences in which it is quoted
 */
export function describeUnnamed(source: string, sentences: readonly string[]): Unnamed {
  const [role = ""] = source.replace(/\s+/gu, " ").trim().replace(DETERMINER, "").split(BESIDES);
  const reasons = sentences.flatMap((sentence) =>
    REASONS.flatMap(
      (pattern) =>
        pattern
          .exec(sentence)?.[0]
          .replace(/\s+/gu, " ")
          .trim()
          .replace(/,.{0,20}$/u, "") ?? [],
    ),
  );
  return {role: role.trim(), reason: reasons[0] ?? null};
}
