import {writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {reference} from "./reference";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const path = join(root, "docs", "reference.md");
await writeFile(path, await reference(root));
console.log(`Written: ${path}`);
