/** A name that wants to stand beside its node, in pixels of the screen. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  /** Drawn even where it covers another. */
  readonly forced: boolean;
}

/** Where a label stands: its left edge and the middle of its height. */
export interface LabelPlace {
  readonly id: string;
  readonly left: number;
  readonly middle: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Height of a line of text. */
  readonly line: number;
}

const CELL = 64;

/** Puts names beside their nodes, first come first served, where they cover neither another name nor a disc; the rest stay away. */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): LabelPlace[] {
  const taken = new Map<string, {box: Box; owner: string}[]>();
  for (const {id, x, y, radius} of wishes) {
    occupy(taken, {left: x - radius, right: x + radius, top: y - radius, bottom: y + radius}, id);
  }
  const places: LabelPlace[] = [];
  for (const wish of wishes) {
    const spots = candidates(wish, room);
    const spot =
      spots.find((box) => inside(box, room) && !collides(taken, box, wish.id)) ?? (wish.forced ? spots[0] : undefined);
    if (!spot) continue;
    occupy(taken, spot, "");
    places.push({id: wish.id, left: spot.left, middle: (spot.top + spot.bottom) / 2});
  }
  return places;
}

function candidates({x, y, radius, width}: LabelWish, {line}: LabelRoom): Box[] {
  const gap = radius + 4;
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - line / 2,
    bottom: middle + line / 2,
  });
  return [
    at(x - width / 2, y + gap + line / 2 - 2),
    at(x + gap, y),
    at(x - gap - width, y),
    at(x - width / 2, y - gap - line / 2 + 2),
    at(x + gap * 0.7, y + gap),
    at(x - gap * 0.7 - width, y + gap),
    at(x + gap * 0.7, y - gap),
    at(x - gap * 0.7 - width, y - gap),
  ];
}

function inside(box: Box, {width, height}: LabelRoom): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function* cells({left, right, top, bottom}: Box): Generator<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield `${column}:${row}`;
  }
}

function occupy(taken: Map<string, {box: Box; owner: string}[]>, box: Box, owner: string): void {
  for (const cell of cells(box)) {
    const list = taken.get(cell);
    if (list) list.push({box, owner});
    else taken.set(cell, [{box, owner}]);
  }
}

function collides(taken: ReadonlyMap<string, readonly {box: Box; owner: string}[]>, box: Box, owner: string): boolean {
  for (const cell of cells(box)) {
    for (const other of taken.get(cell) ?? []) {
      if (other.owner === owner && owner !== "") continue;
      const apart =
        other.box.right <= box.left ||
        other.box.left >= box.right ||
        other.box.bottom <= box.top ||
        other.box.top >= box.bottom;
      if (!apart) return true;
    }
  }
  return false;
}

/** A label short enough to stand in a picture: whole characters, an ellipsis for what is cut. */
export function shortLabel(label: string, limit = 28): string {
  const letters = Array.from(
    label
      .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, " ")
      .replace(/(\p{M}{4})\p{M}+/gu, "$1")
      .trim(),
  );
  return letters.length <= limit
    ? letters.join("")
    : `${letters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
