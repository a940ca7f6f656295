export {type Figure, figuresIn} from "../model/figures";
export {type About, about} from "./about";
export {type Absent, type AbsentOptions, absent} from "./absent";
export {type Asked, ask} from "./ask";
export {ATTITUDES, type Attitude} from "./attitude";
export {type Call, callText} from "./call";
export {type ComparedTopic, type Comparison, compare} from "./compare";
export {type ConflictsOptions, conflicts} from "./conflicts";
export type {Count} from "./count";
export {type Changed, type Difference, diff, isSame} from "./diff";
export {evidenceFor, type Provable} from "./evidence-for";
export {type FindOptions, find, findMatches, get} from "./find";
export type {LinkView} from "./link-view";
export {FITS, type Fit, type NameMatch} from "./names";
export {type Neighbour, type NeighboursOptions, neighbours} from "./neighbours";
export {type NumberRow, numbers} from "./numbers";
export {parseQuestion} from "./parse-question";
export {type Path, type PathEdge, type PathOptions, pathBetween} from "./path-between";
export type {RelationView} from "./relation-view";
export {type RelationsQuestion, relations} from "./relations";
export {type SaidQuestion, said, saidStatements} from "./said";
export {leftOpen, type Source, type SourcesOptions, sources} from "./sources";
export {type Tie, ties} from "./ties";
export {CLOCKS, type Clock, type TimelineEntry, timeline} from "./timeline";
export {
  type DocumentView,
  type EntityView,
  type EvidenceView,
  type ReportView,
  type StatementView,
  viewStatement,
} from "./view";
export {type Dossier, who} from "./who";
export {type CandidateView, type MergeView, type Why, why} from "./why";
export {type Wider, wider} from "./wider";
