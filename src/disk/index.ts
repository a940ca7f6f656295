export {type AnnotateOptions, annotateDocuments} from "./annotate-documents";
export {annotateLines} from "./annotate-lines";
export {openCache, type RecordCache} from "./cache";
export {appendDecisions, type DecisionLog, readDecisions} from "./decisions";
export {cacheFingerprint, fingerprint} from "./fingerprint";
export {packageFiles, packageVersions} from "./package-files";
export {type WorkspaceOptions, type WorkspacePaths, workspacePaths} from "./paths";
export {readResources} from "./resources";
export {type ReadWorkspaceOptions, readWorkspace} from "./workspace";
