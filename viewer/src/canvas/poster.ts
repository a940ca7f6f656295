import {xmlAttribute, xmlText} from "../../../src/export/xml";
import type {Pins} from "../model/arrange";
import {CLASS_LETTER, ENTITY_CLASSES} from "../model/entity-class";
import type {Picture} from "../model/picture";
import type {Palette} from "../styles/palette";
import {heaviestEdge, restingState} from "./style";
import {drawPicture, element, type SvgElement} from "./svg";

/** What stands around a picture that leaves the page. */
interface PosterText {
  readonly title: string;
  /** What was left out, in words; empty if nothing. */
  readonly filters: string;
  /** Where it comes from. */
  readonly source: string;
  /** The name of each class and edge, for the legend. */
  readonly classes: {readonly [kind in (typeof ENTITY_CLASSES)[number]]: string};
  readonly said: string;
  readonly hedged: string;
  readonly relation: string;
}

export interface PosterOptions {
  readonly palette: Palette;
  readonly text: PosterText;
  readonly width: number;
  readonly height: number;
  readonly pins: Pins;
  readonly groups: boolean;
}

const HEAD = 56;
const FOOT = 64;
const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The picture as it can stand alone: title and filters above, legend and source below. */
export function poster(picture: Picture, {palette, text, width, height, pins, groups}: PosterOptions): SvgElement {
  const state = {
    ...restingState(palette),
    mostSentences: heaviestEdge(picture.edges),
    pinned: new Set(pins.keys()),
    groups,
  };
  const paper = {width, height: height - HEAD - FOOT, measure: (label: string) => label.length * 7.2, pins};
  return element(
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONT},
    element("rect", {width, height, fill: palette.background}),
    element("text", {x: 20, y: 28, "font-size": 18, "font-weight": 600, fill: palette.text}, text.title),
    element("text", {x: 20, y: 47, "font-size": 12, fill: palette.muted}, text.filters),
    element("g", {transform: `translate(0 ${HEAD})`}, ...drawPicture(picture, state, paper)),
    element(
      "g",
      {transform: `translate(20 ${height - FOOT + 20})`, "font-size": 12},
      ...legend(picture, palette, text),
    ),
    element("text", {x: 20, y: height - 12, "font-size": 11, fill: palette.muted}, text.source),
  );
}

function legend(picture: Picture, palette: Palette, text: PosterText): SvgElement[] {
  const present = new Set(picture.nodes.map(({kind}) => kind));
  const items: SvgElement[] = [];
  let left = 0;
  for (const kind of ENTITY_CLASSES.filter((one) => present.has(one))) {
    const shape =
      kind === "topic"
        ? element("rect", {x: left, y: -9, width: 14, height: 14, fill: palette.classes[kind]})
        : element("circle", {cx: left + 7, cy: -2, r: 7, fill: palette.classes[kind]});
    const letter = {
      x: left + 7,
      y: 2,
      "text-anchor": "middle",
      "font-size": 9,
      "font-weight": 600,
      fill: palette.onClass,
    };
    items.push(shape, element("text", letter, CLASS_LETTER[kind]));
    items.push(element("text", {x: left + 19, y: 2, fill: palette.text}, text.classes[kind]));
    left += 34 + text.classes[kind].length * 7;
  }
  const lines: readonly {label: string; stroke: string; dash: SvgElement["attributes"]}[] = [
    {label: text.said, stroke: palette.said, dash: {}},
    {label: text.hedged, stroke: palette.said, dash: {"stroke-dasharray": "5 4"}},
    {label: text.relation, stroke: palette.edgeFocus, dash: {}},
  ];
  for (const {label, stroke, dash} of lines) {
    items.push(element("line", {x1: left, y1: -2, x2: left + 22, y2: -2, stroke, "stroke-width": 2, ...dash}));
    items.push(element("text", {x: left + 28, y: 2, fill: palette.text}, label));
    left += 44 + label.length * 7;
  }
  return items;
}

/** An element as the text of a file. */
export function svgText({tag, attributes, children}: SvgElement): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`);
  const inner = children.map((child) => (typeof child === "string" ? xmlText(child) : svgText(child))).join("");
  return `<${tag}${written.join("")}>${inner}</${tag}>`;
}

/** Draws the text of an SVG file as PNG, `scale` pixels for each of its own. */
export async function pngOf(
  svg: string,
  {width, height, scale}: {width: number; height: number; scale: number},
): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("pngOf: the browser could not write the image");
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
