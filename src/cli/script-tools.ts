/**
 * What a script is handed beside the knowledge: everything that the package and its `export` module offer, and Graphology with its
 * packages, so that a script in any folder needs no install of its own.
 */
export async function scriptTools() {
  const [library, formats, graphology, metrics, shortestPath, {default: louvain}] = await Promise.all([
    import("../index"),
    import("../export/index"),
    import("graphology"),
    import("graphology-metrics"),
    import("graphology-shortest-path"),
    import("graphology-communities-louvain"),
  ]);
  return {...formats, ...library, graphology, metrics, shortestPath, louvain};
}

/** The tools of a script. */
export type ScriptTools = Awaited<ReturnType<typeof scriptTools>>;
