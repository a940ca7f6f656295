import type {Picture} from "../model/picture";
import type {Palette} from "../styles/palette";
import type {CanvasEvents, Emphasis, PictureCanvas} from "./canvas";
import {type CanvasState, heaviestEdge} from "./style";
import {drawPicture, type SvgElement} from "./svg";

const NAMESPACE = "http://www.w3.org/2000/svg";
const NOTHING: ReadonlySet<string> = new Set();

/** The picture as a plain drawing, for browsers without WebGL: the same places, the same clicks. */
export class PlainCanvas implements PictureCanvas {
  private readonly container: HTMLElement;
  private readonly root: SVGSVGElement;
  private readonly observer: ResizeObserver;
  private state: CanvasState;
  private picture: Picture | null = null;
  private view = {x: 0, y: 0, ratio: 1};
  private places = new Map<string, {x: number; y: number}>();

  constructor(container: HTMLElement, events: CanvasEvents, palette: Palette) {
    this.container = container;
    this.state = {palette, mostSentences: 1, hovered: null, selected: NOTHING, near: NOTHING};
    this.root = document.createElementNS(NAMESPACE, "svg");
    this.root.setAttribute("class", "hs-plain");
    container.append(this.root);
    this.root.addEventListener("click", ({target}) => {
      const hit = target instanceof Element ? target.closest("[data-node], [data-link]") : null;
      const node = hit?.getAttribute("data-node");
      const link = hit?.getAttribute("data-link");
      if (node) events.openNode(node);
      else if (link) events.openLink(link);
      else events.leave();
    });
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(container);
  }

  show(picture: Picture): void {
    this.picture = picture;
    this.state = {...this.state, mostSentences: heaviestEdge(picture.edges)};
    this.view = {x: 0, y: 0, ratio: 1};
    this.draw();
  }

  emphasise({selected, near}: Emphasis): void {
    this.state = {...this.state, selected, near};
    this.draw();
  }

  hover(id: string | null): void {
    this.state.hovered = id;
    this.draw();
  }

  paint(palette: Palette): void {
    this.state = {...this.state, palette};
    this.draw();
  }

  fit(): void {
    this.view = {x: 0, y: 0, ratio: 1};
    this.aim();
  }

  zoom(factor: number): void {
    this.view = {...this.view, ratio: Math.min(8, Math.max(0.5, this.view.ratio * factor))};
    this.aim();
  }

  center(id: string): void {
    const place = this.places.get(id);
    if (!place) return;
    const {width, height} = this.size();
    this.view = {...this.view, x: place.x - width / 2, y: place.y - height / 2};
    this.aim();
  }

  placeOf(id: string): {x: number; y: number} | null {
    return this.places.get(id) ?? null;
  }

  destroy(): void {
    this.observer.disconnect();
    this.root.remove();
  }

  private size(): {width: number; height: number} {
    return {width: Math.max(300, this.container.clientWidth), height: Math.max(240, this.container.clientHeight)};
  }

  private aim(): void {
    const {width, height} = this.size();
    const [w, h] = [width / this.view.ratio, height / this.view.ratio];
    this.root.setAttribute("viewBox", `${this.view.x + (width - w) / 2} ${this.view.y + (height - h) / 2} ${w} ${h}`);
  }

  private draw(): void {
    if (!this.picture) return;
    const size = this.size();
    const elements = drawPicture(this.picture, this.state, {...size, measure: (text) => text.length * 7});
    this.places = new Map();
    this.root.replaceChildren(...elements.map((one) => this.make(one)));
    this.aim();
  }

  private make({tag, attributes, children}: SvgElement): SVGElement {
    const made = document.createElementNS(NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.append(...children.map((child) => (typeof child === "string" ? child : this.make(child))));
    const node = attributes["data-node"];
    if (typeof node === "string") this.remember(node, children);
    return made;
  }

  private remember(node: string, children: SvgElement["children"]): void {
    for (const child of children) {
      if (typeof child === "string" || (child.tag !== "circle" && child.tag !== "rect")) continue;
      const {cx, cy, x, y, width = 0, height = 0} = child.attributes;
      this.places.set(node, {
        x: Number(cx ?? Number(x) + Number(width) / 2),
        y: Number(cy ?? Number(y) + Number(height) / 2),
      });
      return;
    }
  }
}
