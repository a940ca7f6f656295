import type {Pins} from "../model/arrange";
import type {Picture} from "../model/picture";
import type {Place} from "../model/place";
import type {Palette} from "../styles/palette";

/** What people do on a picture. */
export interface CanvasEvents {
  openNode(id: string): void;
  openLink(key: string): void;
  leave(): void;
  /** Names were caught by a line around them, or clicked with the Shift key. */
  gather(ids: readonly string[]): void;
  /** A name was put elsewhere: shares of the drawing's width and height, from its middle. */
  pin(id: string, place: Place): void;
  /** True while dragging draws a line around names. */
  isGathering(): boolean;
  /** What is looked at has changed, and rests: as `look` takes it. */
  looked(camera: string): void;
  /** The drawing was lost and cannot come back by itself. */
  lost(): void;
}

/** What is emphasised: nodes and edges, by id and key. */
export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Names gathered to act on together. */
  readonly chosen: ReadonlySet<string>;
  /** Groups are outlined. */
  readonly groups: boolean;
}

/** A surface that draws pictures. The page knows no more of it than this, so that sigma and the plain drawing can stand in for each other. */
export interface PictureCanvas {
  show(picture: Picture, pins: Pins): void;
  /** Moves what is pinned; all else stays. */
  pinDown(pins: Pins): void;
  emphasise(emphasis: Emphasis): void;
  /** The node under the keyboard, or null. */
  hover(id: string | null): void;
  paint(palette: Palette): void;
  fit(): void;
  zoom(factor: number): void;
  /** Looks at a part of the picture, written as `x,y,ratio` in shares of it; the whole for an empty text. */
  look(camera: string): void;
  /** Brings a node to the middle. */
  center(id: string): void;
  /** Where a node stands on the screen, in pixels of the canvas. */
  placeOf(id: string): Place | null;
  /** The same as shares of the drawing, from its middle: what a pin holds. */
  shareOf(id: string): Place | null;
  destroy(): void;
}
