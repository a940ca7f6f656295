/**
 * `find` with a memory of the last `limit` texts or so: names and words come again and again. What is kept follows from the text
 * alone, so it changes no result; when full the memory starts anew.
 */
export function remembered<Value>(limit: number, find: (text: string) => Value): (text: string) => Value {
  const memory = new Map<string, Value>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    if (memory.size >= limit) memory.clear();
    memory.set(text, found);
    return found;
  };
}
