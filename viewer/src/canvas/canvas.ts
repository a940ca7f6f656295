import type {Picture} from "../model/picture";
import type {Palette} from "../styles/palette";

/** What people do on a picture. */
export interface CanvasEvents {
  openNode(id: string): void;
  openLink(key: string): void;
  leave(): void;
  /** The drawing was lost and cannot come back by itself. */
  lost(): void;
}

/** What is emphasised: nodes and edges, by id and key. */
export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
}

/** A surface that draws pictures. The page knows no more of it than this, so that sigma and the plain drawing can stand in for each other. */
export interface PictureCanvas {
  show(picture: Picture): void;
  emphasise(emphasis: Emphasis): void;
  /** The node under the keyboard, or null. */
  hover(id: string | null): void;
  paint(palette: Palette): void;
  fit(): void;
  zoom(factor: number): void;
  /** Brings a node to the middle. */
  center(id: string): void;
  /** Where a node stands on the screen, in pixels of the canvas. */
  placeOf(id: string): {readonly x: number; readonly y: number} | null;
  destroy(): void;
}
