export {type AnnotateOptions, annotateDocuments} from "./annotate-documents";
export {annotateLines} from "./annotate-lines";
export type {Annotate} from "./annotate-one";
export {writeFileWhole} from "./atomic-file";
export {openCache, type RecordCache} from "./cache";
export {appendDecisions, type DecisionLog, readDecisions} from "./decisions";
export {querySql, type SqlAnswer, writeDuckdb, writeParquet} from "./duckdb";
export {cacheFingerprint, fingerprint} from "./fingerprint";
export {damagedOutputs, type Manifest, type Output} from "./manifest";
export {
  buildFormats,
  filesOf,
  PAGE_FORMAT,
  pageDataOf,
  pageOf,
  servedPage,
  type WriteOptions,
  writeOutputs,
} from "./outputs";
export {packageFiles, packageVersions} from "./package-files";
export {type WorkspaceOptions, type WorkspacePaths, workspacePaths} from "./paths";
export {readResources} from "./resources";
export {type RunningServer, type ServeOptions, serve, type ViewerSession} from "./server";
export {TABLE_FORMATS, type TableFormat} from "./table-formats";
export {type ReadWorkspaceOptions, readWorkspace} from "./workspace";
