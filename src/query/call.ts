import type {ConflictsOptions} from "./conflicts";
import type {RelationsQuestion} from "./relations";
import type {SaidQuestion} from "./said";
import type {SourcesOptions} from "./sources";

/** A question as one call of the query functions. */
export type Call =
  | {readonly name: "said"; readonly question: SaidQuestion}
  | {readonly name: "relations"; readonly question: RelationsQuestion}
  | {readonly name: "about" | "who" | "timeline" | "neighbours"; readonly of: string}
  | {readonly name: "numbers"; readonly topic: string}
  | {readonly name: "pathBetween" | "compare"; readonly a: string; readonly b: string}
  | {readonly name: "sources"; readonly options: SourcesOptions}
  | {readonly name: "conflicts"; readonly of?: string; readonly to?: string; readonly types?: ConflictsOptions["types"]}
  | {readonly name: "absent"};

/** The call as it would be written in a script: `said({by: "Roe", about: "curfew"})`. */
export function callText(call: Call): string {
  switch (call.name) {
    case "said":
    case "relations":
      return `${call.name}(${objectText(call.question)})`;
    case "sources":
      return `sources(${objectText(call.options)})`;
    case "numbers":
      return `numbers(${JSON.stringify(call.topic)})`;
    case "pathBetween":
    case "compare":
      return `${call.name}(${JSON.stringify(call.a)}, ${JSON.stringify(call.b)})`;
    case "conflicts":
      return `conflicts(${objectText({of: call.of, to: call.to, types: call.types})})`;
    case "absent":
      return `${call.name}()`;
    default:
      return `${call.name}(${JSON.stringify(call.of)})`;
  }
}

function objectText(options: object): string {
  const parts = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return parts.length === 0 ? "" : `{${parts.join(", ")}}`;
}
