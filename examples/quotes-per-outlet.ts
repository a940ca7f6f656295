import {type Knowledge, said} from "../src/index";

/** How many statements each outlet prints in each month. */
export function* run(knowledge: Knowledge): Generator<string> {
  const counts = new Map<string, number>();
  for (const {reports} of said(knowledge)) {
    for (const {document} of reports) {
      const month = document.published?.slice(0, 7) ?? "undated";
      const key = `${month}  ${document.outlet ?? "unknown outlet"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of [...counts].sort()) yield `${key}: ${count}`;
}
