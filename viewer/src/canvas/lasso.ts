import {isInside} from "../model/hull";
import type {Place} from "../model/place";

const NAMESPACE = "http://www.w3.org/2000/svg";
/** A path shorter than this is a click. */
const CLICK = 6;

export interface LassoEvents {
  /** True while plain dragging draws a line too; with the Shift key it always does. */
  isOn(): boolean;
  /** What can be caught, in pixels of the container. */
  places(): readonly (Place & {readonly id: string; readonly radius: number})[];
  caught(ids: readonly string[]): void;
}

/** Draws a line around names and tells which it caught. Lies over any drawing, which sees nothing of it. Returns what takes it away. */
export function addLasso(container: HTMLElement, {isOn, places, caught}: LassoEvents): () => void {
  const sheet = document.createElementNS(NAMESPACE, "svg");
  sheet.setAttribute("class", "hs-lasso");
  const line = document.createElementNS(NAMESPACE, "polygon");
  sheet.append(line);
  container.append(sheet);
  let path: Place[] | null = null;
  const at = ({clientX, clientY}: PointerEvent): Place => {
    const box = container.getBoundingClientRect();
    return {x: clientX - box.left, y: clientY - box.top};
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.shiftKey || isOn())) return;
    path = [at(event)];
    container.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    if (!path) return;
    path.push(at(event));
    line.setAttribute("points", path.map(({x, y}) => `${Math.round(x)},${Math.round(y)}`).join(" "));
  };
  const onUp = (): void => {
    if (!path) return;
    const around = path;
    path = null;
    line.removeAttribute("points");
    const [start] = around;
    const isClick = around.every(({x, y}) => Math.hypot(x - start.x, y - start.y) < CLICK);
    const hit = places().filter(({x, y, radius}) =>
      isClick ? Math.hypot(x - start.x, y - start.y) < Math.max(CLICK, radius + 2) : isInside({x, y}, around),
    );
    caught(hit.map(({id}) => id));
  };
  /** The drawing below must not move or open anything while a line is drawn. */
  const swallow = (event: Event): void => {
    if (path || (event instanceof MouseEvent && event.shiftKey) || isOn()) event.stopPropagation();
  };
  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ["pointerdown", onDown],
    ["pointermove", onMove],
    ["pointerup", onUp],
    ["pointercancel", onUp],
    ...["mousedown", "mousemove", "click", "touchstart", "touchmove"].map((name) => [name, swallow] as const),
  ];
  for (const [name, listener] of listeners)
    container.addEventListener(name, listener as EventListener, {capture: true});
  return () => {
    for (const [name, listener] of listeners)
      container.removeEventListener(name, listener as EventListener, {capture: true});
    sheet.remove();
  };
}
