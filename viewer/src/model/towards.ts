export type Direction = "left" | "right" | "up" | "down";

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const AHEAD: {readonly [direction in Direction]: readonly [number, number]} = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest thing in a direction: what lies straight ahead counts as nearer than what lies aside. Null if nothing is there. */
export function neighbourTowards(places: readonly Placed[], from: string, direction: Direction): string | null {
  const start = places.find(({id}) => id === from);
  if (!start) return null;
  const [alongX, alongY] = AHEAD[direction];
  let best: {id: string; cost: number} | null = null;
  for (const {id, x, y} of places) {
    const ahead = (x - start.x) * alongX + (y - start.y) * alongY;
    const aside = Math.abs((x - start.x) * alongY) + Math.abs((y - start.y) * alongX);
    if (ahead <= 1) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = {id, cost};
  }
  return best?.id ?? null;
}
