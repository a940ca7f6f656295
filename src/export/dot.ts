import type {KnowledgeGraph} from "../model/knowledge";
import {wellFormed} from "../model/text";
import {edgeRows, nodeRows} from "./graph-rows";
import {numberText, type Scalar} from "./scalar";

/**
 * A text in quotation marks as Graphviz shows it: backslashes and quotation marks escaped, line breaks as `\n`, `&` as the entity
 * that Graphviz would look for, other control characters dropped.
 */
export function dotText(text: string): string {
  const escaped = wellFormed(text)
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/&/g, "&amp;")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\u0000-\u001f\u007f]/g, "");
  return `"${escaped}"`;
}

/** The graph for Graphviz: labels, colours and positions of nodes; kinds, weights and quotes of edges. */
export function* writeDot(graph: KnowledgeGraph): Generator<string> {
  yield 'digraph hearsay {\n  node [shape=ellipse, style=filled, fontname="sans-serif"];\n';
  for (const {id, label, attributes} of nodeRows(graph)) {
    const {kind, color, x, y, text} = attributes;
    const parts = {
      label,
      class: kind,
      tooltip: text ?? attributes.label,
      color,
      fillcolor: typeof color === "string" ? `${color}33` : null,
      pos: typeof x === "number" && typeof y === "number" ? `${numberText(x)},${numberText(y)}` : null,
    };
    yield `  ${dotText(id)} ${list(parts)};\n`;
  }
  for (const {id, source, target, weight, attributes} of edgeRows(graph)) {
    const {kind, quote} = attributes;
    const parts = {id, label: kind, class: kind, weight: Math.max(1, Math.round(weight)), tooltip: quote};
    yield `  ${dotText(source)} -> ${dotText(target)} ${list(parts)};\n`;
  }
  yield "}\n";
}

function list(parts: Readonly<Record<string, Scalar>>): string {
  const given = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return `[${given.map(([name, value]) => `${name}=${typeof value === "number" ? numberText(value) : dotText(String(value))}`).join(", ")}]`;
}
