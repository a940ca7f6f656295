export {type About, about} from "./about";
export type {Count} from "./count";
export {evidenceFor, type Provable} from "./evidence-for";
export {type FindOptions, find, findMatches, get} from "./find";
export {FITS, type Fit, type NameMatch} from "./names";
export {type Neighbour, type NeighboursOptions, neighbours} from "./neighbours";
export {type Path, type PathEdge, type PathOptions, pathBetween} from "./path-between";
export type {RelationView} from "./relation-view";
export {type SaidQuestion, said, saidStatements} from "./said";
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
