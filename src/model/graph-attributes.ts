/** What an attribute of the graph holds; lists are strings joined with " | ". */
export type AttributeType = "string" | "integer" | "float" | "boolean";

/** One attribute of nodes or edges, as exports declare it. */
export interface AttributeDefinition {
  /** Its name in the graph. */
  readonly name: string;
  /** Its name in exported files: none of the names that other programs keep for themselves, unique without regard to case. */
  readonly title: string;
  readonly type: AttributeType;
  /** The kinds of nodes or edges that have it; "relation" stands for every relation type. */
  readonly on: readonly string[];
  readonly meaning: string;
}

/** What lists are joined with in attributes. */
export const LIST_SEPARATOR = " | ";

/** Every attribute of nodes, in the order of exported columns; `label`, `x`, `y`, `size` and `color` have places of their own in most formats. */
export const NODE_ATTRIBUTES: readonly AttributeDefinition[] = [
  define("kind", "node_kind", "string", "all", "entity, statement or document; topic in the two-mode picture"),
  define("label", "label_full", "string", "all", "Short name to show, at most 80 characters"),
  define("type", "entity_type", "string", "entity", "PERSON, ORG, PLACE, NORP, EVENT, LAW or MISC"),
  define("subtype", "entity_subtype", "string", "entity", "The finer class, such as agency or city"),
  define("aliases", "aliases", "string", "entity", "Other spellings found"),
  define("unnamed", "unnamed", "boolean", "entity", "No document gives a name: a description of a source"),
  define("documents", "documents", "integer", "entity", "Number of documents that mention it"),
  define("mentions", "mentions", "integer", "entity", "Number of mentions by name"),
  define("statementsMade", "statements_made", "integer", "entity", "Number of statements it makes"),
  define("statementsAbout", "statements_about", "integer", "entity topic", "Number of statements about it"),
  define("firstDate", "first_date", "string", "entity", "First day of publication of a document that mentions it"),
  define("lastDate", "last_date", "string", "entity", "Last day of publication of a document that mentions it"),
  define("candidates", "candidates", "string", "entity", "Keys of entities it may be the same as"),
  define("text", "text", "string", "statement", "The words of the content"),
  define("speaker", "speaker", "string", "statement", "Name of the speaker"),
  define("sourceText", "source_text", "string", "statement", "The words of the source phrase"),
  define("sourceKind", "source_kind", "string", "statement", "named, unnamed, document or none"),
  define("cue", "cue", "string", "statement", "The words that introduce it"),
  define("statementKind", "statement_kind", "string", "statement", "speech, belief, intention, perception or document"),
  define("mode", "mode", "string", "statement", "direct, indirect or mixed"),
  define("stance", "stance", "string", "statement", "neutral, assert, distance, deny, ask, order, promise or warn"),
  define("hedged", "hedged", "boolean", "statement", "The speaker or reporter marks doubt"),
  define("negated", "negated", "boolean", "statement", "The saying is negated"),
  define("reports", "reports", "integer", "statement", "Number of places where it is printed"),
  define(
    "independentSources",
    "independent_sources",
    "integer",
    "statement",
    "Reports that are not copies of each other",
  ),
  define("date", "said_on", "string", "statement", "Day or interval at which it was said"),
  define("published", "published", "string", "statement document", "Day of (first) publication"),
  define("confidence", "confidence", "float", "statement", "How sure the language stage is, 0 to 1"),
  define("title", "title", "string", "document", "Title of the article"),
  define("outlet", "outlet", "string", "document", "Who published it"),
  define("url", "url", "string", "document", "Its address"),
  define("path", "path", "string", "document", "Its file below the workspace"),
  define("sha256", "sha256", "string", "document", "SHA-256 of its text"),
  define("copyOf", "copy_of", "string", "document", "Id of the document that it is a near-copy of"),
  define("language", "language", "string", "document", "Language of the text, ISO 639-1"),
  define("sentences", "sentences", "integer", "document", "Number of sentences"),
  define("community", "community", "integer", "entity", "Group found by the Louvain method, 0 for the largest"),
  define("degree", "degree_all", "integer", "all", "Number of edges"),
  define("weightedDegree", "degree_weighted", "float", "all", "Sum of the weights of its edges"),
  define(
    "betweenness",
    "betweenness",
    "float",
    "entity",
    "Share of shortest paths of the picture of speakers that pass through it",
  ),
  define("size", "display_size", "float", "all", "Diameter on screen, by the square root of statements"),
  define("color", "display_color", "string", "all", "Colour of its class, light theme"),
  define("x", "position_x", "float", "all", "Position in the full picture"),
  define("y", "position_y", "float", "all", "Position in the full picture"),
  define("role", "role", "string", "entity topic", "speaker or topic, in the two-mode picture only"),
  define("speakersX", "speakers_x", "float", "entity", "Position in the picture of speakers"),
  define("speakersY", "speakers_y", "float", "entity", "Position in the picture of speakers"),
];

/** Every attribute of edges, in the order of exported columns. */
export const EDGE_ATTRIBUTES: readonly AttributeDefinition[] = [
  define("kind", "relation", "string", "all", "SAID, TO, ABOUT ... or the relation type"),
  define("weight", "strength", "float", "all", "Weight, always above 0"),
  define("document", "document_id", "string", "SAID ABOUT REPORTED_IN relation", "The document of the first evidence"),
  define(
    "startOffset",
    "start_offset",
    "integer",
    "SAID REPORTED_IN relation",
    "Start of the evidence in UTF-16 units",
  ),
  define("endOffset", "end_offset", "integer", "SAID REPORTED_IN relation", "End of the evidence in UTF-16 units"),
  define("quote", "quote", "string", "SAID REPORTED_IN relation", "The exact words of the evidence"),
  define("prefix", "quote_prefix", "string", "REPORTED_IN", "The words before the quote"),
  define("suffix", "quote_suffix", "string", "REPORTED_IN", "The words after the quote"),
  define("sentence", "sentence", "string", "SAID relation", "The sentence around the evidence"),
  define("cue", "cue", "string", "SAID", "The words that introduce the statement"),
  define("mode", "mode", "string", "SAID", "direct, indirect or mixed"),
  define("stance", "stance", "string", "SAID", "neutral, assert, distance, deny, ask, order, promise or warn"),
  define("hedged", "hedged", "boolean", "SAID", "The speaker or reporter marks doubt"),
  define("negated", "negated", "boolean", "SAID relation", "The saying, or the relation, is negated"),
  define("confidence", "confidence", "float", "SAID SAME_AS RESPONDS_TO CONFLICTS_WITH relation", "How sure, 0 to 1"),
  define("date", "on_date", "string", "SAID relation", "Day of publication, or the time of the relation"),
  define("count", "number_of", "integer", "MENTIONED_IN relation", "Mentions, or the count that the relation states"),
  define("reason", "reason", "string", "SAME_AS RESPONDS_TO CONFLICTS_WITH", "Why the two statements are linked"),
  define("status", "link_status", "string", "SAME_AS RESPONDS_TO CONFLICTS_WITH", "candidate, accepted or rejected"),
  define("literal", "literal", "string", "relation", "Words that name the position or fill the object"),
  define("positionStatus", "position_status", "string", "relation", "current, former, acting or future"),
  define("modality", "modality", "string", "relation", "asserted, alleged, possible, planned or desired"),
  define("saidIn", "said_in", "string", "relation", "Key of the statement that says so; empty: the article itself"),
  define("evidence", "evidence_count", "integer", "relation", "Number of places that prove it"),
];

/** The attributes that edges of projections have besides `kind` and `weight`. */
export const AGGREGATE_ATTRIBUTES: readonly AttributeDefinition[] = [
  define("count", "number_of", "integer", "all", "How many statements or relations the edge stands for"),
  define("independent", "independent", "integer", "all", "How many reports of them are not copies of each other"),
  define("hedgedShare", "hedged_share", "float", "said", "Share of them that are hedged"),
  define("negatedShare", "negated_share", "float", "all", "Share of them that are negated or denied"),
  define("first", "first_date", "string", "all", "First day of publication"),
  define("last", "last_date", "string", "all", "Last day of publication"),
  define("types", "types", "string", "relation open", "The relation types"),
  define("accepted", "accepted", "integer", "congruence conflict", "How many of the links a person has accepted"),
  define("ids", "ids", "string", "all", "Keys of the statements, or ids of the relations"),
  define("quote", "quote", "string", "all", "The words of the best of them"),
];

function define(name: string, title: string, type: AttributeType, on: string, meaning: string): AttributeDefinition {
  return {name, title, type, on: on.split(" "), meaning};
}
