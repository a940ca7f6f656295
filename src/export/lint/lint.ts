import {compareText} from "../../model/text";
import {decodeFile} from "./decode-file";
import {GEXF_RULES} from "./gexf-rules";
import type {LintFormat} from "./graph-file";
import {readTable} from "./read-table";
import {readXml} from "./read-xml";
import type {Rule} from "./rule";
import {STRUCTURE_RULES} from "./structure-rules";
import {VALUE_RULES} from "./value-rules";

/** A trap that a file falls into. */
export interface Finding {
  /** `E04` ...: the rule. */
  readonly rule: string;
  readonly name: string;
  /** An error loses data or stops an import; a warning is likely to surprise. */
  readonly severity: "error" | "warning";
  /** One sentence: what stands there and what comes of it. */
  readonly text: string;
  /** Line of the first place, counted from 1. */
  readonly line: number;
  /** Number of places in the file. */
  readonly places: number;
}

/** All rules, in the order of their numbers. */
export const RULES: readonly Rule[] = [...STRUCTURE_RULES, ...VALUE_RULES, ...GEXF_RULES].sort((a, b) =>
  compareText(a.id.slice(1), b.id.slice(1)),
);

/** Checks a graph file that anybody wrote for every known trap of importers: at most one finding a rule, with its first place. */
export function lint(content: string | Uint8Array, format: LintFormat): readonly Finding[] {
  const {text, fault} = typeof content === "string" ? {text: content, fault: null} : decodeFile(content);
  const read = format === "csv" ? readTable(text) : readXml(text, format);
  const file = fault === null ? read : {...read, faults: [{text: fault, line: 1}, ...read.faults]};
  return RULES.filter(({formats}) => formats.includes(format)).flatMap((rule): Finding[] => {
    const faults = [...rule.find(file)];
    if (faults.length === 0) return [];
    const [first] = faults;
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
    return [
      {
        rule: rule.id,
        name: rule.name,
        severity: rule.id.startsWith("E") ? "error" : "warning",
        text: `${capital(first.text)}${more}: ${rule.text}.`,
        line: first.line,
        places: faults.length,
      },
    ];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The format of a file by the end of its name, or null if lint does not know it. */
export function lintFormatOf(path: string): LintFormat | null {
  const end = /\.(gexf|graphml|csv)$/i.exec(path)?.[1].toLowerCase();
  return end === "gexf" || end === "graphml" || end === "csv" ? end : null;
}
