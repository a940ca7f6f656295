import {processTerminal} from "../../src/cli/terminal";

describe("processTerminal", () => {
  it("neither colours nor wraps where the output is no terminal", () => {
    const {isTTY} = process.stdout;
    Object.defineProperty(process.stdout, "isTTY", {value: false, configurable: true});
    const {colours, width} = processTerminal();
    Object.defineProperty(process.stdout, "isTTY", {value: isTTY, configurable: true});
    expect(colours.red("x")).toBe("x");
    expect(width).toBe(Number.POSITIVE_INFINITY);
  });

  it("colours on a terminal unless NO_COLOR is set", () => {
    const {isTTY} = process.stdout;
    const {NO_COLOR, TERM} = process.env;
    Object.defineProperty(process.stdout, "isTTY", {value: true, configurable: true});
    process.env.TERM = "xterm";
    delete process.env.NO_COLOR;
    const colourful = processTerminal();
    process.env.NO_COLOR = "1";
    const plain = processTerminal();
    Object.defineProperty(process.stdout, "isTTY", {value: isTTY, configurable: true});
    if (NO_COLOR === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = NO_COLOR;
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
    expect(colourful.colours.red("x")).not.toBe("x");
    expect(plain.colours.red("x")).toBe("x");
  });
});
