export type {Aggregate} from "./aggregate";
export {ego} from "./ego";
export {filterPicture, type KnowledgeFilter, only, type PictureFilter} from "./filter";
export {type KeyPhrase, keyPhrases} from "./key-phrases";
export {PROJECTIONS, type ProjectionName, project} from "./project";
export type {Projectable} from "./speakers";
export {topicKey} from "./two-mode";
