import {MultiDirectedGraph} from "graphology";
import Sigma from "sigma";
import {createEdgeArrowProgram, NodeCircleProgram} from "sigma/rendering";
import {arrange, type Pins, pinDown} from "../model/arrange";
import {shortLabel} from "../model/labels";
import type {Picture, PictureEdge, PictureNode} from "../model/picture";
import type {Place} from "../model/place";
import type {Palette} from "../styles/palette";
import {readCamera, writeCamera} from "./camera";
import type {CanvasEvents, Emphasis, PictureCanvas} from "./canvas";
import {addLasso} from "./lasso";
import {drawMarks, type MarkedEdge, type MarkedNode, type Measure, measureWith} from "./marks";
import {dashedArrowProgram} from "./programs/dashed";
import {squareProgram} from "./programs/square";
import {
  type CanvasState,
  edgeStyle,
  heaviestEdge,
  nodeRadius,
  nodeStyle,
  restingState,
  type Scale,
  scaleOf,
} from "./style";

/** Counts are written on so many edges at most; beyond, only on those that are raised. */
const MOST_COUNTS = 70;

/** Length and width of arrow heads, in widths of their edge. */
const ARROW = {lengthToThicknessRatio: 3, widenessToThicknessRatio: 2.4};

interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly type: "disc" | "square";
  readonly [attribute: string]: unknown;
}

interface DrawnEdge {
  readonly size: number;
  readonly color: string;
  readonly type: "solid" | "dashed";
  readonly [attribute: string]: unknown;
}

/** True if this browser can draw with WebGL. Sigma throws where it cannot. */
export function hasWebGL(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Milliseconds without a move after which what is looked at goes into the link. */
const CAMERA_RESTS = 250;

/** The picture drawn by sigma, with a flat canvas above it for names, counts and rings. The only class that knows sigma. */
export class SigmaCanvas implements PictureCanvas {
  private readonly container: HTMLElement;
  private readonly marks: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly measure: Measure;
  private readonly renderer: Sigma<DrawnNode, DrawnEdge>;
  /** Heaviest first: the order in which names get room. */
  private readonly nodes = new Map<string, PictureNode>();
  private readonly edges = new Map<string, PictureEdge>();
  /** Edges whose count says something. */
  private telling: readonly PictureEdge[] = [];
  private state: CanvasState;
  private scale: Scale = {heaviest: 1, crowd: 1};
  private shown: Picture | null = null;
  private pins: Pins = new Map();
  private places = new Map<string, Place>();
  /** The name that is being dragged, and whether it has moved. */
  private dragged: {readonly id: string; moved: boolean} | null = null;
  private dropped = false;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly removeLasso: () => void;
  private lastSize = "";

  constructor(container: HTMLElement, events: CanvasEvents, palette: Palette) {
    this.container = container;
    this.state = restingState(palette);
    this.renderer = new Sigma<DrawnNode, DrawnEdge>(new MultiDirectedGraph<DrawnNode, DrawnEdge>(), container, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      minEdgeThickness: 1.2,
      stagePadding: container.clientWidth < 500 ? 26 : 46,
      zoomToSizeRatioFunction: (ratio) => Math.max(0.45, ratio ** 0.35),
      minCameraRatio: 0.08,
      maxCameraRatio: 3,
      defaultNodeType: "disc",
      defaultEdgeType: "solid",
      nodeProgramClasses: {disc: NodeCircleProgram, square: squareProgram<DrawnNode, DrawnEdge>()},
      edgeProgramClasses: {
        solid: createEdgeArrowProgram<DrawnNode, DrawnEdge>(ARROW),
        dashed: dashedArrowProgram<DrawnNode, DrawnEdge>(ARROW),
      },
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, data) => this.reduceNode(id, data),
      edgeReducer: (key, data) => this.reduceEdge(key, data),
    });
    this.marks = document.createElement("canvas");
    this.marks.className = "hs-marks";
    container.append(this.marks);
    this.context = this.marks.getContext("2d")!;
    this.measure = measureWith(this.context);
    this.listen(events);
    this.removeLasso = addLasso(container, {
      isOn: () => events.isGathering(),
      places: () =>
        this.markedNodes(container.clientWidth, container.clientHeight).map(({node, ...disc}) => ({
          ...disc,
          id: node.id,
        })),
      caught: (ids) => events.gather(ids),
    });
  }

  show(picture: Picture, pins: Pins): void {
    this.shown = picture;
    this.pins = pins;
    this.state = {...this.state, mostSentences: heaviestEdge(picture.edges), pinned: new Set(pins.keys())};
    this.nodes.clear();
    this.edges.clear();
    this.scale = scaleOf(picture.nodes);
    for (const node of [...picture.nodes].sort((a, b) => b.weight - a.weight)) this.nodes.set(node.id, node);
    for (const edge of picture.edges) this.edges.set(edge.key, edge);
    this.telling = picture.edges.filter(({count, hedged, denied}) => count > 1 || hedged || denied);
    const {width, height} = this.size();
    this.lastSize = `${width}x${height}`;
    const graph = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
    const label = (node: PictureNode): number => this.measure(shortLabel(node.label));
    const places = arrange(picture, {width, height, radius: (node) => this.radius(node), label}, pins);
    this.places = places;
    const extent = {x: width * 0.3, y: height * 0.3};
    for (const node of picture.nodes) {
      const {x, y} = places.get(node.id)!;
      extent.x = Math.max(extent.x, Math.abs(x));
      extent.y = Math.max(extent.y, Math.abs(y));
      const type = node.kind === "topic" ? "square" : "disc";
      graph.addNode(node.id, {x, y: -y, size: this.radius(node), color: "#888888", type});
    }
    for (const edge of picture.edges) {
      graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, {size: 2, color: "#888888", type: "solid"});
    }
    this.state.hovered = null;
    this.renderer.setCustomBBox({x: [-extent.x, extent.x], y: [-extent.y, extent.y]});
    this.renderer.setGraph(graph);
    this.renderer.getCamera().setState({x: 0.5, y: 0.5, ratio: 1, angle: 0});
  }

  pinDown(pins: Pins): void {
    if (!this.shown || pins === this.pins) return;
    this.pins = pins;
    this.state = {...this.state, pinned: new Set(pins.keys())};
    pinDown(this.shown, this.places, this.size(), pins);
    const graph = this.renderer.getGraph();
    for (const [id, {x, y}] of this.places) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, {x, y: -y});
  }

  shareOf(id: string): Place | null {
    const place = this.places.get(id);
    const {width, height} = this.size();
    return place ? {x: place.x / width, y: place.y / height} : null;
  }

  emphasise({selected, near, chosen, groups}: Emphasis): void {
    this.state = {...this.state, selected, near, chosen, groups};
    this.renderer.refresh({skipIndexation: true, schedule: true});
  }

  hover(id: string | null): void {
    if (this.state.hovered === id) return;
    this.state.hovered = id;
    this.drawMarks();
  }

  paint(palette: Palette): void {
    this.state = {...this.state, palette};
    this.renderer.refresh({skipIndexation: true, schedule: true});
  }

  fit(): void {
    this.move({x: 0.5, y: 0.5, ratio: 1, angle: 0});
  }

  zoom(factor: number): void {
    const camera = this.renderer.getCamera();
    this.move({...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / factor)});
  }

  center(id: string): void {
    const data = this.renderer.getNodeDisplayData(id);
    if (data) this.move({...this.renderer.getCamera().getState(), x: data.x, y: data.y});
  }

  placeOf(id: string): Place | null {
    const data = this.renderer.getNodeDisplayData(id);
    return data ? this.renderer.framedGraphToViewport(data) : null;
  }

  destroy(): void {
    clearTimeout(this.resting);
    this.removeLasso();
    this.renderer.kill();
    this.marks.remove();
  }

  look(camera: string): void {
    const [x, y, ratio] = readCamera(camera);
    if (writeCamera(this.renderer.getCamera().getState()) !== camera)
      this.renderer.getCamera().setState({x, y, ratio, angle: 0});
  }

  private size(): {width: number; height: number} {
    return {width: Math.max(300, this.container.clientWidth), height: Math.max(240, this.container.clientHeight)};
  }

  private radius(node: PictureNode): number {
    return nodeRadius(node.weight, this.scale);
  }

  private move(state: {x: number; y: number; ratio: number; angle: number}): void {
    const camera = this.renderer.getCamera();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState(state);
    else void camera.animate(state, {duration: 250});
  }

  private reduceNode(id: string, data: DrawnNode): Partial<DrawnNode> & {zIndex?: number} {
    const node = this.nodes.get(id);
    if (!node) return data;
    return {...data, color: nodeStyle(node, this.state).fill};
  }

  private reduceEdge(key: string, data: DrawnEdge): Partial<DrawnEdge> {
    const edge = this.edges.get(key);
    if (!edge) return data;
    const {color, width, dashed} = edgeStyle(edge, this.state);
    return {...data, color, size: width, type: dashed ? "dashed" : "solid"};
  }

  private listen(events: CanvasEvents): void {
    const {renderer} = this;
    renderer.on("clickNode", ({node}) => {
      if (!this.dropped) events.openNode(node);
    });
    renderer.on("clickEdge", ({edge}) => events.openLink(edge));
    renderer.on("clickStage", () => events.leave());
    renderer.on("downNode", ({node}) => {
      this.dropped = false;
      this.dragged = this.nodes.get(node)?.on ? null : {id: node, moved: false};
    });
    renderer.on("moveBody", ({event, preventSigmaDefault}) => {
      if (!this.dragged) return;
      this.dragged.moved = true;
      const {x, y} = renderer.viewportToGraph(event);
      renderer.getGraph().mergeNodeAttributes(this.dragged.id, {x, y});
      preventSigmaDefault();
    });
    for (const name of ["upNode", "upEdge", "upStage"] as const) renderer.on(name, () => this.drop(events));
    renderer.on("enterNode", ({node}) => this.pointAt(node));
    renderer.on("leaveNode", () => this.pointAt(null));
    renderer.on("enterEdge", ({edge}) => this.pointAt(edge));
    renderer.on("leaveEdge", () => this.pointAt(null));
    renderer.on("afterRender", () => this.drawMarks());
    renderer.getCamera().on("updated", (state) => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => events.looked(writeCamera(state)), CAMERA_RESTS);
    });
    renderer.on("resize", () => this.arrangeAgain());
    this.container.addEventListener("webglcontextlost", () => events.lost(), {capture: true});
  }

  private drop(events: CanvasEvents): void {
    const {dragged} = this;
    this.dragged = null;
    if (!dragged?.moved) return;
    this.dropped = true;
    const {x, y} = this.renderer.getGraph().getNodeAttributes(dragged.id);
    const {width, height} = this.size();
    events.pin(dragged.id, {x: x / width, y: -y / height});
  }

  private pointAt(id: string | null): void {
    this.container.classList.toggle("hs-pointing", id !== null);
    this.hover(id);
  }

  /** A new shape of the canvas asks for other places, since names need room. */
  private arrangeAgain(): void {
    const {width, height} = this.size();
    if (this.shown && this.lastSize !== `${width}x${height}`) this.show(this.shown, this.pins);
  }

  private drawMarks(): void {
    const {width, height} = this.renderer.getDimensions();
    const density = window.devicePixelRatio || 1;
    if (this.marks.width !== Math.round(width * density) || this.marks.height !== Math.round(height * density)) {
      this.marks.width = Math.round(width * density);
      this.marks.height = Math.round(height * density);
    }
    this.context.setTransform(density, 0, 0, density, 0, 0);
    const nodes = this.markedNodes(width, height);
    drawMarks(this.context, {nodes, edges: this.markedEdges(), width, height}, this.state, this.measure);
  }

  private markedNodes(width: number, height: number): MarkedNode[] {
    const marked: MarkedNode[] = [];
    for (const node of this.nodes.values()) {
      const data = this.renderer.getNodeDisplayData(node.id);
      if (!data) continue;
      const {x, y} = this.renderer.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      marked.push({node, x, y, radius: this.renderer.scaleSize(data.size)});
    }
    return marked;
  }

  private markedEdges(): MarkedEdge[] {
    const {selected, hovered} = this.state;
    const raised = (edge: PictureEdge): boolean =>
      edge.key === hovered || selected.has(edge.key) || selected.has(edge.source) || selected.has(edge.target);
    const resting = selected.size === 0;
    const counted: PictureEdge[] = [];
    for (const edge of this.telling) {
      if (counted.length >= MOST_COUNTS) break;
      if (raised(edge) || (resting && edge.count > 1 && edge.kind !== "relation")) counted.push(edge);
    }
    return counted.flatMap((edge) => {
      const from = this.placeOf(edge.source);
      const to = this.placeOf(edge.target);
      return from && to ? [{edge, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2}] : [];
    });
  }
}
