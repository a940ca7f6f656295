import {EventEmitter} from "../../../viewer/src/canvas/emitter";

/** An emitter made as the libraries make it: by calling the function on an object of their own. */
function made(): EventEmitter & Record<"once" | "off", (name: string, listener: () => void) => unknown> {
  const emitter = Object.create(EventEmitter.prototype);
  EventEmitter.call(emitter);
  return emitter;
}

describe("the small emitter", () => {
  it("tells every listener, in order, with what is told", () => {
    const emitter = made();
    const heard: unknown[] = [];
    emitter.on("a", (value) => void heard.push(["first", value]));
    emitter.on("a", (value) => void heard.push(["second", value]));
    expect([emitter.emit("a", 1), emitter.emit("b", 2)]).toEqual([true, false]);
    expect(heard).toEqual([
      ["first", 1],
      ["second", 1],
    ]);
  });

  it("tells once who asked for once, and nobody who has gone", () => {
    const emitter = made();
    let heard = 0;
    const listener = (): void => void heard++;
    emitter.once("a", listener);
    emitter.emit("a");
    emitter.emit("a");
    expect(heard).toBe(1);
    emitter.on("a", listener);
    emitter.off("a", listener);
    emitter.emit("a");
    expect(heard).toBe(1);
  });
});
