/** The kinds of edges of the full graph, besides the types of relations: from where to where, and what each says. */
export const EDGE_KINDS: readonly (readonly [kind: string, from: string, to: string, meaning: string])[] = [
  ["SAID", "entity", "statement", "who makes it"],
  ["TO", "statement", "entity", "who is spoken to"],
  ["ABOUT", "statement", "entity", "what it is about"],
  ["WITHIN", "statement", "statement", "it is reported in the words of the other"],
  ["REPORTED_IN", "statement", "document", "a place where it is printed"],
  ["MENTIONED_IN", "entity", "document", "the document names it"],
  ["SAME_AS", "statement", "statement", "both may say the same"],
  ["RESPONDS_TO", "statement", "statement", "it may answer the other"],
  ["CONFLICTS_WITH", "statement", "statement", "both may not hold together"],
];
