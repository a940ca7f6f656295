import {compareText} from "../model/text";

/** How often something occurs. */
export interface Count<T> {
  readonly of: T;
  readonly count: number;
}

/** How often each item occurs, most often first, equal ones by key; nulls are passed over. */
export function countBy<T>(items: Iterable<T | null>, key: (item: T) => string): readonly Count<T>[] {
  const counts = new Map<string, {of: T; count: number}>();
  for (const item of items) {
    if (item === null) continue;
    const known = counts.get(key(item));
    if (known) known.count++;
    else counts.set(key(item), {of: item, count: 1});
  }
  return [...counts]
    .sort(([a, {count: first}], [b, {count: second}]) => second - first || compareText(a, b))
    .map(([, count]) => count);
}
