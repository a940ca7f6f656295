import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {memoryPages, validateXML} from "xmllint-wasm";

const here = dirname(fileURLToPath(import.meta.url));
const [schema, viz] = ["gexf-1.3.xsd", "gexf-1.3-viz.xsd"].map((fileName) => ({
  fileName,
  contents: readFileSync(join(here, fileName), "utf8"),
}));

/** What libxml2 has against a text as GEXF 1.3: nothing where it is valid. */
export async function gexfFaults(text: string): Promise<readonly string[]> {
  const {valid, errors} = await validateXML({
    xml: [{fileName: "graph.gexf", contents: text}],
    schema: [schema],
    preload: [viz],
    maxMemoryPages: memoryPages.GiB,
  });
  return valid ? [] : errors.map(({message}) => message);
}
