/** The catalogue of the library: read documents with `hearsay/disk`, build, ask, script. */

export {type Annotator, annotator} from "./annotate/annotator";
export {english, type Language} from "./annotate/english";
export {findParagraphs} from "./annotate/paragraphs";
export {type Annotated, createPipeline, type Pipeline} from "./annotate/pipeline";
export {toRecord} from "./annotate/record";
export {type BuildOptions, build, join} from "./build";
export {assemble} from "./graph/index";
export type {Decision, EntityTarget, SpanTarget} from "./model/decision";
export type {Document, Metadata} from "./model/document";
export type {Candidate, ChainRef, Entity, EntityMention, Merge} from "./model/entity";
export {
  type EdgeAttributes,
  GRAPH_FORMAT,
  type Knowledge,
  type KnowledgeGraph,
  type NodeAttributes,
  type Workspace,
} from "./model/knowledge";
export {type Layer, layer} from "./model/layer";
/** The layers of the language stage, for annotators of your own. */
export * as layers from "./model/layers";
export {HearsayError, type Problem} from "./model/problem";
export type {
  AnnotationRecord,
  Attribution,
  Chain,
  Mention,
  MentionType,
  Relation,
  Subtype,
  TimeExpression,
} from "./model/record";
export {RELATION_TYPES, type RelationType} from "./model/relation-types";
export type {Resources} from "./model/resources";
export type {Span} from "./model/span";
export type {EntityRelation, Evidence, Report, Statement, StatementLink} from "./model/statement";
export {
  type Aggregate,
  ego,
  filterPicture,
  type KeyPhrase,
  type KnowledgeFilter,
  keyPhrases,
  only,
  type PictureFilter,
  PROJECTIONS,
  type Projectable,
  type ProjectionName,
  project,
  topicKey,
} from "./projection/index";
export * from "./query/index";
export {resolve} from "./resolve/index";
