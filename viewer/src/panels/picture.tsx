import type {ReadonlySignal} from "@preact/signals";
import {useSignalEffect} from "@preact/signals";
import {useEffect, useRef, useState} from "preact/hooks";
import type {CanvasEvents, Emphasis, PictureCanvas} from "../canvas/canvas";
import {makeCanvas} from "../canvas/make-canvas";
import {words} from "../i18n/en";
import type {Picture} from "../model/picture";
import type {Place} from "../model/place";
import {PROJECTIONS} from "../model/projection";
import {type Direction, neighbourTowards} from "../model/towards";
import {useStore} from "../state/context";
import type {Store} from "../state/store";
import type {Palette} from "../styles/palette";

const DIRECTIONS: {readonly [key: string]: Direction} = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The picture with its controls, and the same names as a hidden list for those who do not see it. */
export function PicturePane({palette}: {palette: ReadonlySignal<Palette>}) {
  const store = useStore();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<PictureCanvas | null>(null);
  const [generation, setGeneration] = useState(0);
  const [plain, setPlain] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const picture = store.picture.value;
  const [lasso, setLasso] = useState(false);
  const gathering = useRef(false);
  gathering.current = lasso;

  useEffect(() => {
    if (!host.current) return;
    const made = makeCanvas(
      host.current,
      canvasEvents(store, gathering, () => setGeneration(generation + 1)),
      palette.peek(),
    );
    canvas.current = made.canvas;
    setPlain(made.plain);
    if (import.meta.env.MODE === "test") Object.assign(window, {hearsayTest: {canvas: made.canvas, store}});
    made.canvas.show(store.picture.peek(), store.pins.peek());
    made.canvas.look(store.camera.peek());
    made.canvas.emphasise(emphasisOf(store));
    if (generation > 0) store.announcement.value = words.picture.lost;
    return () => {
      canvas.current = null;
      made.canvas.destroy();
    };
  }, [generation]);
  useSignalEffect(() => {
    canvas.current?.show(store.picture.value, store.pins.peek());
    canvas.current?.look(store.camera.peek());
  });
  useSignalEffect(() => canvas.current?.look(store.camera.value));
  useSignalEffect(() => canvas.current?.pinDown(store.pins.value));
  useSignalEffect(() => canvas.current?.emphasise(emphasisOf(store)));
  useSignalEffect(() => canvas.current?.paint(palette.value));

  const point = (id: string | null): void => {
    setPointed(id);
    canvas.current?.hover(id);
    const node = picture.nodes.find((one) => one.id === id);
    if (node) store.announcement.value = words.picture.nodeLabel(node.label, words.classes[node.kind], node.weight);
  };
  const onKey = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (direction && event.altKey && pointed) nudge(store, canvas.current, pointed, direction);
    else if (event.key === " " && pointed) gather(store, [pointed]);
    else if (direction) point(step(canvas.current, picture, pointed, direction));
    else if (event.key === "Enter" && pointed) openNode(store, pointed);
    else if (event.key === "Escape" && pointed) point(null);
    else if (event.key === "+" || event.key === "=") canvas.current?.zoom(1.4);
    else if (event.key === "-") canvas.current?.zoom(1 / 1.4);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusName = picture.focus ? (store.corpus.value.entities.get(picture.focus)?.name ?? null) : null;
  return (
    <div class="picture">
      <div class="stage">
        <div
          ref={host}
          class="canvas"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing one walks through with the arrow keys
          tabIndex={0}
          role="application"
          aria-label={words.picture.label(picture.nodes.length, picture.edges.length, focusName)}
          onKeyDown={onKey}
          onBlur={() => point(null)}
        />
        <Zoom canvas={canvas} />
        {picture.nodes.length === 0 && (
          <p class="empty over">{picture.focus ? words.picture.emptyFocus : words.picture.empty}</p>
        )}
        {plain && <p class="notice">{words.picture.noWebGL}</p>}
      </div>
      <Controls canvas={canvas} picture={picture} lasso={lasso} setLasso={setLasso} />
      <MirrorList picture={picture} point={point} />
    </div>
  );
}

function step(
  canvas: PictureCanvas | null,
  picture: Picture,
  from: string | null,
  direction: Direction,
): string | null {
  if (!canvas) return null;
  if (from === null) return picture.focus ?? picture.nodes[0]?.id ?? null;
  const places = picture.nodes.flatMap(({id}) => {
    const place = canvas.placeOf(id);
    return place ? [{id, ...place}] : [];
  });
  return neighbourTowards(places, from, direction) ?? from;
}

/** A name opens its dossier, an unfolded statement itself. */
function openNode(store: Store, id: string): void {
  if (store.corpus.value.statements.has(id)) store.read(id);
  else store.focus(id);
}

/** Adds names to those gathered; ones that all are there already are taken out. */
function gather(store: Store, ids: readonly string[]): void {
  const {chosen} = store;
  const names = ids.filter((id) => store.corpus.value.entities.has(id));
  const next = new Set(chosen.value);
  const known = names.every((id) => next.has(id));
  for (const id of names) {
    if (known) next.delete(id);
    else next.add(id);
  }
  chosen.value = next;
  store.announcement.value = words.selection.title(next.size);
}

function pin(store: Store, id: string, place: Place): void {
  store.pins.value = new Map(store.pins.value).set(id, place);
}

/** Share of the picture that one press of an arrow key moves a name by. */
const NUDGE = 0.03;

function nudge(store: Store, canvas: PictureCanvas | null, id: string, direction: Direction): void {
  const place = canvas?.shareOf(id);
  if (!place) return;
  const [x, y] = {left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1]}[direction];
  pin(store, id, {x: place.x + x * NUDGE, y: place.y + y * NUDGE});
}

function canvasEvents(store: Store, gathering: {readonly current: boolean}, lost: () => void): CanvasEvents {
  return {
    gather: (ids) => gather(store, ids),
    pin: (id, place) => pin(store, id, place),
    isGathering: () => gathering.current,
    openNode: (id) => openNode(store, id),
    openLink: (key) => store.openLink(key),
    leave: () => {
      if (store.view.peek().link) store.go({link: null});
    },
    looked: (camera) => store.look(camera),
    lost,
  };
}

function emphasisOf(store: Store): Emphasis {
  const {link, focus, groups} = store.view.value;
  const shared = {chosen: store.chosen.value, groups};
  const near = new Set<string>();
  if (link) {
    const [source, target] = link.split("~");
    return {...shared, selected: new Set([link]), near: near.add(source).add(target)};
  }
  if (!focus) return {...shared, selected: new Set(), near};
  for (const {source, target} of store.picture.value.edges) {
    if (source === focus) near.add(target);
    if (target === focus) near.add(source);
  }
  return {...shared, selected: new Set([focus]), near};
}

function Zoom({canvas}: Pick<ControlsProps, "canvas">) {
  return (
    <div class="controls zoom">
      <button type="button" onClick={() => canvas.current?.zoom(1.4)} aria-label={words.picture.zoomIn}>
        +
      </button>
      <button type="button" onClick={() => canvas.current?.zoom(1 / 1.4)} aria-label={words.picture.zoomOut}>
        −
      </button>
      <button type="button" id="hs-fit" onClick={() => canvas.current?.fit()}>
        {words.picture.fit}
      </button>
    </div>
  );
}

interface ControlsProps {
  readonly canvas: {readonly current: PictureCanvas | null};
  readonly picture: Picture;
  /** Dragging draws a line around names. */
  readonly lasso: boolean;
  setLasso(on: boolean): void;
}

function Controls({canvas, picture, lasso, setLasso}: ControlsProps) {
  const store = useStore();
  const {projection, groups} = store.view.value;
  const pins = store.pins.value.size;
  const {edges, totalNodes, totalEdges, focus} = picture;
  const names = picture.nodes.filter(({on}) => !on).length;
  return (
    <div class="controls">
      <span class="shown">
        {projection === "statements"
          ? words.picture.shownAll(names, totalNodes)
          : focus
            ? words.picture.shownAround(names, totalNodes)
            : words.picture.shown(names, totalNodes)}
        {edges.length < totalEdges && ` · ${words.picture.linksShown(edges.length, totalEdges)}`}
      </span>
      <label class="inline">
        <span class="sr">{words.picture.projection}</span>
        <select
          value={projection}
          onChange={({currentTarget}) => {
            const next = PROJECTIONS.find((one) => one === currentTarget.value);
            if (next) store.go({projection: next, link: null, unfolded: false});
          }}
        >
          {PROJECTIONS.map((one) => (
            <option key={one} value={one}>
              {words.picture.projections[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-pressed={groups} onClick={() => store.adjust({groups: !groups})}>
        {words.picture.groups}
      </button>
      <button type="button" aria-pressed={lasso} onClick={() => setLasso(!lasso)} title={words.picture.lassoHint}>
        {words.picture.lasso}
      </button>
      {pins > 0 && (
        <button
          type="button"
          onClick={() => {
            store.pins.value = new Map();
            canvas.current?.show(picture, store.pins.value);
          }}
        >
          {words.picture.unpin(pins)}
        </button>
      )}
      {!focus && names < totalNodes && (
        <button type="button" onClick={() => store.adjust({size: store.view.value.size + 20})}>
          {words.picture.grow}
        </button>
      )}
    </div>
  );
}

function MirrorList({picture, point}: {picture: Picture; point(id: string | null): void}) {
  const store = useStore();
  return (
    <ul class="mirror" aria-label={words.picture.list}>
      {picture.nodes.slice(0, 300).map(({id, label, kind, weight}) => (
        <li key={id}>
          <button type="button" tabIndex={-1} onFocus={() => point(id)} onClick={() => openNode(store, id)}>
            {words.picture.nodeLabel(label, words.classes[kind], weight)}
          </button>
        </li>
      ))}
    </ul>
  );
}
