/** What part of a picture is looked at: the middle, in shares of the picture, and how much of it is seen. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

const WHOLE = [0.5, 0.5, 1] as const;

/** As a link holds it; empty for the whole picture. */
export function writeCamera({x, y, ratio}: Camera): string {
  const text = [x, y, ratio].map((part) => Number(part.toFixed(3))).join();
  return text === WHOLE.join() ? "" : text;
}

/** Reads what a link holds; the whole picture where it makes no sense. */
export function readCamera(text: string): readonly [x: number, y: number, ratio: number] {
  const parts = text.split(",").map(Number);
  const [x, y, ratio] = parts;
  const isSound = parts.length === 3 && parts.every((part) => Number.isFinite(part) && Math.abs(part) < 10);
  return text !== "" && isSound && ratio > 0 ? [x, y, ratio] : WHOLE;
}
