import {
  appendDecisions,
  type DecisionLog,
  pageDataOf,
  readDecisions,
  servedPage,
  type ViewerSession,
} from "../disk/index";
import type {Decision} from "../model/decision";
import type {Document} from "../model/document";
import type {Knowledge} from "../model/knowledge";
import {findMatches} from "../query/index";
import type {Loaded} from "./load";

/** What is shown for one state of the decisions. */
interface Shown {
  readonly state: string;
  readonly knowledge: Knowledge;
  readonly json: string;
}

const MOST_MATCHES = 50;

/** Shows what was loaded, and builds it again from the same records whenever the decisions change, here or in the file. */
export async function openSession({knowledge, workspace, paths}: Loaded): Promise<ViewerSession> {
  const {join} = await import("../index");
  const {documents, records} = knowledge;
  const byHash = new Map(documents.map((document): [string, Document] => [document.sha256, document]));
  const reading = workspace.problems.filter(({by}) => by !== "decisions");
  const show = async (log: DecisionLog): Promise<Shown> => {
    const built = join({decisions: log.decisions, problems: [...reading, ...log.problems]}, documents, records);
    return {state: log.state, knowledge: built, json: JSON.stringify(await pageDataOf(built))};
  };
  let shown = await show(await readDecisions(paths.decisions));
  const refresh = async (): Promise<Shown> => {
    const log = await readDecisions(paths.decisions);
    if (log.state !== shown.state) shown = await show(log);
    return shown;
  };
  return {
    page: servedPage,
    graph: refresh,
    document: (hash) => byHash.get(hash)?.text,
    search: (words) =>
      findMatches(shown.knowledge, words, {limit: MOST_MATCHES}).map(({entity: {id, name, type, aliases}, fit}) => ({
        id,
        name,
        type,
        aliases,
        fit,
      })),
    decide: async (decisions, state) => {
      await appendDecisions(paths.decisions, {decisions: decisions as readonly Decision[], expected: state});
    },
  };
}
