/**
 * What each rule, sieve and model does, in a sentence for people: the names are those of `by` in the record. `hearsay explain` prints
 * them, and a test holds that no name is missing.
 */
const REASONS: ReadonlyMap<string, string> = new Map([
  // attributions
  [
    "cue-source-content model",
    "the trained models chose cue, source and content together; the confidence is their score",
  ],
  ["according-to", "“according to”, “in the view of” and their like name the source; the rest of the sentence is said"],
  ["cue-that-content", "a verb of saying with “that” or “whether”: the clause after it is said"],
  ["cue-clause", "a verb of saying with a clause right after it, without “that”"],
  ["cue-quotation", "a verb of saying with a quotation after it"],
  ["cue-infinitive", "a verb of promising, asking or planning with “to”"],
  ["cue-colon", "a verb of saying with a colon after it"],
  ["called-for", "“called for”, “appealed for” with what somebody wants done"],
  ["cue-noun", "a verb of saying with a noun phrase as what is said"],
  ["cue-within-content", "the words of saying stand within what is said and part it"],
  ["cue-after-content", "the words of saying follow what is said"],
  ["noun-of-saying", "a noun such as “claim” or “warning” with what is claimed"],
  ["told-by", "the passive: somebody was told by the source"],
  ["passive-that", "the passive: it is said of the subject"],
  ["passive-infinitive", "the passive with “to”: “is said to be”; nobody is named who says it"],
  ["impersonal-that", "“it was reported that”: nobody is named who says it"],
  ["impersonal-after-content", "“…, it was reported”: nobody is named who says it"],
  ["reported-by-medium", "“…, reports our correspondent”: who reports for a living stands after the words of saying"],
  ["hedging-adverb", "“reportedly”, “allegedly”: somebody says it whom the text does not name"],
  ["name-before-colon", "a name and a colon at the start of a paragraph: a headline or a turn of a talk"],
  ["headline-saying", "a headline with a word of saying: what stands before it says what stands after it"],
  ["interview-answer", "the text announces an interview: what stands after a question is the answer"],
  ["block-after-colon", "words of saying and a colon close a paragraph: the paragraph after it is what was said"],
  ["quoted-paragraph", "a paragraph that is one quotation belongs to who speaks in the last sentence before it"],
  ["signed-quotation", "a quotation with a line below it that signs it"],
  // who is meant
  ["name", "the name stands there"],
  ["nominal", "the words describe somebody; no name was found for them"],
  ["pronoun", "the ranking of pronouns chose it among all that was spoken of before and agrees in gender and number"],
  [
    "speaker-goes-on",
    "who spoke last goes on: beside a quotation, behind what is said, or as a body, a text or a group",
  ],
  ["not-own-name", "nobody names himself in what he says: who spoke before goes on"],
  ["one-of-two", "“the former” and “the latter” are the two people named right before"],
  ["unnamed-source", "the text gives the source no name"],
  ["person-in-quotation", "“I” in a quotation is who says it, “you” who is spoken to"],
  ["interviewee", "the label of the answers stands for the one who is interviewed"],
  ["exact", "the same name again"],
  ["full-name", "the same full name with or without initials and middle names"],
  ["surname", "the family name of somebody named in full"],
  ["given-name", "the given name of somebody named in full"],
  ["cut-short", "the first words of one person's longer name"],
  ["bracket", "the short form in brackets after the long one"],
  ["acronym", "the initials of a name in the text"],
  ["alias", "another name of it in the table of aliases"],
  ["known-as", "the text says “known as”"],
  ["organisation", "a name of a body with other small words, order or legal form"],
  ["organisation-office", "a name of a body without “department”, “office” and the like"],
  ["part-of-name", "the first or last words of a longer name"],
  ["misspelling", "the same name but for one letter"],
  ["apposition", "a description set off by commas beside the name"],
  ["naming", "the text says what it is called"],
  ["title", "the office that a title or description gives to one person in the text"],
  ["description", "the one thing of this kind that stands out in the text"],
  ["issuer", "the text that somebody issued before, so its words are theirs"],
  ["repeated", "an operation without a name that the text comes back to"],
  // not mined
  ["byline", "the line of the authors"],
  ["share", "buttons for sharing"],
  ["link", "a link to other articles"],
  ["credit", "the credit of a picture"],
  ["copyright", "a notice of copyright"],
  ["contact", "how to reach the authors"],
  ["date-line", "a line that dates the page"],
  ["dateline", "where and when the article was written"],
  ["appeal", "an appeal for money or attention"],
  ["masthead", "the name of the page"],
  ["unbroken-run", "characters without a blank that are no words"],
]);

/** What a rule, sieve or model of that name does; the name itself where it has no words of its own. */
export function reasonFor(by: string): string {
  return REASONS.get(by) ?? by;
}
