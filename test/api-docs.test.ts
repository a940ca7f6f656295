import {dirname, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {jest} from "@jest/globals";
import {Application, Logger, LogLevel, ReflectionKind} from "typedoc";

jest.setTimeout(180_000);

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Keeps what typedoc complains of, where it would print it. */
class Complaints extends Logger {
  readonly texts: string[] = [];

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.texts.push(message);
  }
}

describe("the documentation of the public interface", () => {
  it("says of every export of every module what it is, by npm run docs", async () => {
    const app = await Application.bootstrap({options: resolve(root, "typedoc.json")});
    const complaints = new Complaints();
    app.logger = complaints;
    const project = await app.convert();
    expect(project?.children?.map(({name}) => name)).toEqual(["disk", "export", "index", "query"]);
    const offered = project?.getReflectionsByKind(ReflectionKind.Function | ReflectionKind.Interface) ?? [];
    expect(offered.length).toBeGreaterThan(100);
    app.validate(project!);
    expect(complaints.texts).toEqual([]);
  });
});
