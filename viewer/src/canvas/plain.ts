import type {Pins} from "../model/arrange";
import type {Picture} from "../model/picture";
import type {Place} from "../model/place";
import type {Palette} from "../styles/palette";
import {readCamera} from "./camera";
import type {CanvasEvents, Emphasis, PictureCanvas} from "./canvas";
import {addLasso} from "./lasso";
import {type CanvasState, heaviestEdge, restingState} from "./style";
import {drawPicture, type Laid, layOut, type SvgElement} from "./svg";

const NAMESPACE = "http://www.w3.org/2000/svg";

/** The picture as a plain drawing, for browsers without WebGL: the same places, the same clicks. */
export class PlainCanvas implements PictureCanvas {
  private readonly container: HTMLElement;
  private readonly root: SVGSVGElement;
  private readonly observer: ResizeObserver;
  private state: CanvasState;
  private picture: Picture | null = null;
  private view = {x: 0, y: 0, ratio: 1};
  private pins: Pins = new Map();
  private laid: Laid = {drawn: new Map(), scale: 1};
  /** The name that is being dragged, and whether it has moved. */
  private dragged: {readonly id: string; moved: boolean} | null = null;
  private readonly removeLasso: () => void;

  constructor(container: HTMLElement, events: CanvasEvents, palette: Palette) {
    this.container = container;
    this.state = restingState(palette);
    this.root = document.createElementNS(NAMESPACE, "svg");
    this.root.setAttribute("class", "hs-plain");
    container.append(this.root);
    this.root.addEventListener("click", ({target}) => {
      const hit = target instanceof Element ? target.closest("[data-node], [data-link]") : null;
      const node = hit?.getAttribute("data-node");
      const link = hit?.getAttribute("data-link");
      if (this.dragged?.moved) this.dragged = null;
      else if (node) events.openNode(node);
      else if (link) events.openLink(link);
      else events.leave();
    });
    this.listenToDrags(events);
    this.removeLasso = addLasso(container, {
      isOn: () => events.isGathering(),
      places: () =>
        [...this.laid.drawn.values()].map(({node, radius}) => ({id: node.id, radius, ...this.placeOf(node.id)!})),
      caught: (ids) => events.gather(ids),
    });
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(container);
  }

  private listenToDrags(events: CanvasEvents): void {
    this.root.addEventListener("pointerdown", ({target, shiftKey}) => {
      const id = target instanceof Element ? target.closest("[data-node]")?.getAttribute("data-node") : null;
      this.dragged = id && !shiftKey && !events.isGathering() ? {id, moved: false} : null;
    });
    this.root.addEventListener("pointermove", ({buttons, movementX, movementY}) => {
      if (this.dragged && buttons > 0 && (this.dragged.moved || movementX !== 0 || movementY !== 0))
        this.dragged.moved = true;
    });
    this.root.addEventListener("pointerup", (event) => {
      if (!this.dragged?.moved) return;
      const box = this.root.getBoundingClientRect();
      const {width, height} = this.size();
      const x = this.view.x + width / 2 + (event.clientX - box.left - width / 2) / this.view.ratio;
      const y = this.view.y + height / 2 + (event.clientY - box.top - height / 2) / this.view.ratio;
      events.pin(this.dragged.id, this.share({x, y}));
    });
  }

  show(picture: Picture, pins: Pins): void {
    this.picture = picture;
    this.pins = pins;
    this.state = {...this.state, mostSentences: heaviestEdge(picture.edges), pinned: new Set(pins.keys())};
    this.view = {x: 0, y: 0, ratio: 1};
    this.draw();
  }

  pinDown(pins: Pins): void {
    if (pins === this.pins) return;
    this.pins = pins;
    this.state = {...this.state, pinned: new Set(pins.keys())};
    this.draw();
  }

  emphasise({selected, near, chosen, groups}: Emphasis): void {
    this.state = {...this.state, selected, near, chosen, groups};
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

  look(camera: string): void {
    const [x, y, ratio] = readCamera(camera);
    const {width, height} = this.size();
    this.view = {...this.view, x: (x - 0.5) * width, y: (0.5 - y) * height, ratio: 1 / ratio};
    this.aim();
  }

  center(id: string): void {
    const place = this.laid.drawn.get(id);
    if (!place) return;
    const {width, height} = this.size();
    this.view = {...this.view, x: place.x - width / 2, y: place.y - height / 2};
    this.aim();
  }

  placeOf(id: string): Place | null {
    const place = this.laid.drawn.get(id);
    if (!place) return null;
    const {width, height} = this.size();
    const {x, y, ratio} = this.view;
    return {x: width / 2 + (place.x - x - width / 2) * ratio, y: height / 2 + (place.y - y - height / 2) * ratio};
  }

  shareOf(id: string): Place | null {
    const place = this.laid.drawn.get(id);
    return place ? this.share(place) : null;
  }

  destroy(): void {
    this.observer.disconnect();
    this.removeLasso();
    this.root.remove();
  }

  /** A place on the paper as shares of it, from its middle, before it was scaled to fit. */
  private share({x, y}: Place): Place {
    const {width, height} = this.size();
    const {scale} = this.laid;
    return {x: (x - width / 2) / scale / width, y: (y - height / 2) / scale / height};
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
    const paper = {...this.size(), measure: (text: string) => text.length * 7, pins: this.pins};
    this.laid = layOut(this.picture, paper);
    const elements = drawPicture(this.picture, this.state, paper, this.laid);
    this.root.replaceChildren(...elements.map((one) => this.make(one)));
    this.aim();
  }

  private make({tag, attributes, children}: SvgElement): SVGElement {
    const made = document.createElementNS(NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.append(...children.map((child) => (typeof child === "string" ? child : this.make(child))));
    return made;
  }
}
