import type {Palette} from "../styles/palette";
import type {CanvasEvents, PictureCanvas} from "./canvas";
import {PlainCanvas} from "./plain";
import {hasWebGL, SigmaCanvas} from "./sigma";

/** The surface this browser can offer: sigma where WebGL is, else a plain drawing of the same picture. */
export function makeCanvas(
  container: HTMLElement,
  events: CanvasEvents,
  palette: Palette,
): {readonly canvas: PictureCanvas; readonly plain: boolean} {
  if (hasWebGL()) {
    try {
      return {canvas: new SigmaCanvas(container, events, palette), plain: false};
    } catch {
      container.replaceChildren();
    }
  }
  return {canvas: new PlainCanvas(container, events, palette), plain: true};
}
