import {findParagraphs} from "../index";
import type {Document} from "../model/document";
import {overlaps, type Span} from "../model/span";
import {type AttributionExplanation, type Explanation, placeOf, type SpeakerExplanation} from "./explanation";
import {legend, markedText, roleSpans} from "./marked-sentence";
import {safeText} from "./safe-text";
import type {Terminal} from "./terminal";
import {wrap} from "./wrap";

const INDENT = 4;

/** Prints an article paragraph by paragraph with speakers, cues and contents marked, and below each what decided its attributions. */
export function printExplanation(
  {text}: Pick<Document, "text">,
  explanation: Explanation,
  {print, colours, width}: Terminal,
): void {
  const {attributions, notMined, document} = explanation;
  print(`${colours.bold(safeText(document))}: ${headline(explanation)}`);
  print(`Marks: ${legend(colours)}\n`);
  for (const block of findParagraphs(text)) {
    const noise = notMined.find((span) => span.start <= block.start && block.end <= span.end);
    const words = text.slice(block.start, block.end).replace(/[\r\n]/gu, " ");
    if (noise) {
      print(wrap(colours.dim(`${safeText(words)}  (not mined: ${noise.why})`), width, 0));
      print("");
      continue;
    }
    const spans = attributions.flatMap(({spans}) => roleSpans(spans)).filter((span) => overlaps(span, block));
    const marked = markedText({text: words, start: block.start}, spans, colours);
    print(wrap(marked.replace(/ {2,}/gu, " "), width, 0));
    for (const each of attributions) {
      if (!inside(block, each)) continue;
      for (const line of linesOf(each)) print(wrap(`${" ".repeat(INDENT)}${line}`, width, INDENT + 2));
    }
    print("");
  }
}

function headline({attributions, notMined}: Explanation): string {
  const said = attributions.length === 1 ? "1 attribution" : `${attributions.length} attributions`;
  return notMined.length === 0 ? said : `${said}, ${notMined.length} passages not mined`;
}

/** An attribution is told below the paragraph of its cue. */
function inside({start, end}: Span, {spans}: AttributionExplanation): boolean {
  const place = placeOf(spans);
  return start <= place && place < end;
}

/** What was found and why, a line each. */
function linesOf(each: AttributionExplanation): string[] {
  const who = each.speaker?.name ?? each.source ?? "somebody not named";
  const lines = [
    `${each.number}. ${who} ${each.negated ? "(not) " : ""}‹${each.cue.join(" … ")}› ${each.content.map((part) => `«${part}»`).join(" … ")}`,
    `   ${facts(each).join(", ")}`,
    `   decided by ${each.by}: ${each.why}`,
    `   speaker: ${speakerLine(each)}`,
  ];
  return lines.map(safeText);
}

function facts({
  kind,
  mode,
  stance,
  jointly,
  hedges,
  within,
  addressee,
  date,
  confidence,
}: AttributionExplanation): string[] {
  return [
    `${mode} ${kind}`,
    ...(stance === "neutral" ? [] : [`stance ${stance}`]),
    ...(jointly.length > 0 ? [`jointly with ${jointly.join(", ")}`] : []),
    ...(hedges.length > 0 ? [`hedged by ${hedges.join(", ")}`] : []),
    ...(addressee === null ? [] : [`told to ${addressee}`]),
    ...(date === null ? [] : [`said ${date}`]),
    ...(within === null ? [] : [`reported within ${within}`]),
    `confidence ${confidence.toFixed(2)}`,
  ];
}

function speakerLine({speaker, source, affiliation}: AttributionExplanation): string {
  if (speaker === null)
    return source === null ? "the text names none" : `“${source}” stays open: nothing before it fits`;
  const belongs = affiliation.length > 0 ? `, of ${affiliation.join(", ")}` : "";
  return `${saidHow(speaker)}${belongs} (${speaker.by}: ${speaker.why})`;
}

function saidHow({words, name, before, unnamed}: SpeakerExplanation): string {
  if (unnamed) return `“${words}”, whom the text does not name`;
  if (words === name) return `“${name}”`;
  return before === null ? `“${words}” is ${name}` : `“${words}” is ${name}, last spoken of as “${before}”`;
}
