import {type Knowledge, numbers} from "../src/index";

/** Figures for the same thing and time that do not agree, each with who gave it and where. */
export function* run(knowledge: Knowledge): Generator<string> {
  for (const {text, speaker, time, differs, evidence} of numbers(knowledge)) {
    if (differs.length === 0) continue;
    yield `${time}: ${text} (${speaker?.name ?? "the article"}, ${evidence.document.id}) against ${differs.join(", ")}`;
  }
}
