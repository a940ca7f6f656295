import {EventEmitter} from "./emitter";

type Attributes = Record<string, unknown>;

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

type NodeVisit<T> = (key: string, attributes: Attributes) => T;
type EdgeVisit<T> = (
  key: string,
  attributes: Attributes,
  source: string,
  target: string,
  sourceAttributes: Attributes,
  targetAttributes: Attributes,
) => T;

/**
 * What the page, the pictures of `src/projection`, the writers of `src/export` and sigma need of graphology's directed graph with parallel edges, in a
 * twentieth of its size: the same names, the same order, the same events. The build puts it in graphology's place.
 */
export class MultiDirectedGraph extends (EventEmitter as unknown as new () => EventEmitter) {
  readonly type = "directed";
  readonly multi = true;
  readonly allowSelfLoops = true;
  private readonly ownAttributes: Attributes = {};
  private readonly nodesByKey = new Map<string, Attributes>();
  private readonly edgesByKey = new Map<string, Edge>();
  /** Edges at each node, from it and to it; a loop counts twice. */
  private readonly edgesAt = new Map<string, string[]>();

  get order(): number {
    return this.nodesByKey.size;
  }

  get size(): number {
    return this.edgesByKey.size;
  }

  getAttributes(): Attributes {
    return this.ownAttributes;
  }

  setAttribute(name: string, value: unknown): this {
    this.ownAttributes[name] = value;
    return this;
  }

  /** @throws Error if there is such a node already. */
  addNode(key: string, attributes: Attributes = {}): string {
    if (this.nodesByKey.has(key)) throw new Error(`addNode: there is a node "${key}" already`);
    this.nodesByKey.set(key, {...attributes});
    this.edgesAt.set(key, []);
    this.emit("nodeAdded", {key, attributes});
    return key;
  }

  /** @throws Error if an end of it is no node, or if there is such an edge already. */
  addDirectedEdgeWithKey(key: string, source: string, target: string, attributes: Attributes = {}): string {
    if (this.edgesByKey.has(key)) throw new Error(`addEdge: there is an edge "${key}" already`);
    for (const edges of [source, target].map((end) => this.edgesOf(end))) edges.push(key);
    this.edgesByKey.set(key, {source, target, attributes: {...attributes}});
    this.emit("edgeAdded", {key, source, target, attributes, undirected: false});
    return key;
  }

  addEdgeWithKey(key: string, source: string, target: string, attributes: Attributes = {}): string {
    return this.addDirectedEdgeWithKey(key, source, target, attributes);
  }

  /** Here, since it is one of the signs by which sigma knows a graph. */
  addUndirectedEdgeWithKey(): never {
    throw new Error("addUndirectedEdgeWithKey: this graph has directed edges only");
  }

  /** Takes a node away, and the edges at it. */
  dropNode(key: string): void {
    for (const edge of new Set(this.edgesOf(key))) this.dropEdge(edge);
    const attributes = this.nodesByKey.get(key);
    this.nodesByKey.delete(key);
    this.edgesAt.delete(key);
    this.emit("nodeDropped", {key, attributes});
  }

  private dropEdge(key: string): void {
    const {source, target, attributes} = this.edge(key);
    for (const end of [source, target]) {
      this.edgesAt.set(
        end,
        this.edgesOf(end).filter((other) => other !== key),
      );
    }
    this.edgesByKey.delete(key);
    this.emit("edgeDropped", {key, source, target, attributes, undirected: false});
  }

  hasNode(key: string): boolean {
    return this.nodesByKey.has(key);
  }

  hasEdge(key: string): boolean {
    return this.edgesByKey.has(key);
  }

  nodes(): string[] {
    return [...this.nodesByKey.keys()];
  }

  edges(): string[] {
    return [...this.edgesByKey.keys()];
  }

  degree(key: string): number {
    return this.edgesOf(key).length;
  }

  source(key: string): string {
    return this.edge(key).source;
  }

  target(key: string): string {
    return this.edge(key).target;
  }

  extremities(key: string): [source: string, target: string] {
    const {source, target} = this.edge(key);
    return [source, target];
  }

  getNodeAttributes(key: string): Attributes {
    const attributes = this.nodesByKey.get(key);
    if (!attributes) throw new Error(`there is no node "${key}"`);
    return attributes;
  }

  getEdgeAttributes(key: string): Attributes {
    return this.edge(key).attributes;
  }

  getNodeAttribute(key: string, name: string): unknown {
    return this.getNodeAttributes(key)[name];
  }

  setNodeAttribute(key: string, name: string, value: unknown): this {
    const attributes = this.getNodeAttributes(key);
    attributes[name] = value;
    this.emit("nodeAttributesUpdated", {key, type: "set", attributes, name});
    return this;
  }

  mergeNodeAttributes(key: string, data: Attributes): this {
    const attributes = Object.assign(this.getNodeAttributes(key), data);
    this.emit("nodeAttributesUpdated", {key, type: "merge", attributes, data});
    return this;
  }

  forEachNode(visit: NodeVisit<void>): void {
    for (const [key, attributes] of this.nodesByKey) visit(key, attributes);
  }

  forEachEdge(visit: EdgeVisit<void>): void {
    this.someEdge((...edge) => {
      visit(...edge);
      return false;
    });
  }

  /** The edges from one node to another, in the order in which they came. */
  forEachDirectedEdge(source: string, target: string, visit: EdgeVisit<void>): void {
    const [from, to] = [source, target].map((end) => this.getNodeAttributes(end));
    for (const key of new Set(this.edgesOf(source))) {
      const edge = this.edge(key);
      if (edge.source === source && edge.target === target) visit(key, edge.attributes, source, target, from, to);
    }
  }

  someNode(fits: NodeVisit<boolean>): boolean {
    for (const [key, attributes] of this.nodesByKey) if (fits(key, attributes)) return true;
    return false;
  }

  someEdge(fits: EdgeVisit<boolean>): boolean {
    for (const [key, {source, target, attributes}] of this.edgesByKey) {
      const [from, to] = [source, target].map((end) => this.getNodeAttributes(end));
      if (fits(key, attributes, source, target, from, to)) return true;
    }
    return false;
  }

  private edge(key: string): Edge {
    const edge = this.edgesByKey.get(key);
    if (!edge) throw new Error(`there is no edge "${key}"`);
    return edge;
  }

  private edgesOf(node: string): string[] {
    const edges = this.edgesAt.get(node);
    if (!edges) throw new Error(`there is no node "${node}"`);
    return edges;
  }
}
