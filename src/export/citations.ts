import type {Document} from "../model/document";
import {documentKey} from "../model/keys";
import {wellFormed} from "../model/text";
import {isDay} from "./day";
import {sortedJson} from "./json";

/** The articles as CSL-JSON, for Zotero, Pandoc and citeproc: one item an article. No date of access, since a build reads no clock. */
export function* writeCsl(documents: readonly Document[]): Generator<string> {
  yield "[";
  let separator = "\n";
  for (const document of documents) {
    const {title, outlet, published, url} = document;
    const item = {
      id: documentKey(document.sha256),
      type: "article-newspaper",
      title: title ?? document.id,
      "container-title": outlet,
      issued: isDay(published) ? {"date-parts": [published.split("-").map(Number)]} : undefined,
      URL: url,
    };
    yield separator + sortedJson(item);
    separator = ",\n";
  }
  yield "\n]\n";
}

const SPECIAL: {readonly [character: string]: string} = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** A text that LaTeX prints as it is, on one line. */
export function latexText(text: string): string {
  return wellFormed(text)
    .replace(/[\s\u0000-\u001f\u007f]+/gu, " ")
    .trim()
    .replace(/[\\{}$&#%_^~]/g, (character) => SPECIAL[character]);
}

/** The articles for BibTeX and BibLaTeX. */
export function* writeBibtex(documents: readonly Document[]): Generator<string> {
  for (const {sha256, id, title, outlet, published, url} of documents) {
    const day = isDay(published) ? published : undefined;
    const fields = {
      title: `{${latexText(title ?? id)}}`,
      journal: outlet && latexText(outlet),
      year: day?.slice(0, 4),
      month: day?.slice(5, 7),
      day: day?.slice(8),
      url: url && encodeURI(wellFormed(url)).replace(/[\\{}]/g, encodeURIComponent),
    };
    const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
    yield `@article{${documentKey(sha256).replace(":", "-")},\n${lines.join(",\n")}\n}\n\n`;
  }
}
