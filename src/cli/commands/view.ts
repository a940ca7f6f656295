import {spawn} from "node:child_process";
import type {Command} from "commander";
import {serve} from "../../disk/index";
import type {Context} from "../context";
import {load} from "../load";
import {addReadingOptions, type ReadingOptions, wholeNumber} from "../options";
import {counted} from "../summary";
import {openSession} from "../viewer-session";

interface ViewOptions extends ReadingOptions {
  readonly port: number;
  readonly open: boolean;
  readonly readOnly?: boolean;
}

/** Wanted so that a bookmark of the last session has a chance; another is chosen if it is taken. */
const USUAL_PORT = 8317;

/** Adds `hearsay view`. */
export function addView(program: Command, context: Context): void {
  const command = program
    .command("view")
    .summary("the viewer in a browser, with corrections that are kept")
    .description(
      "Serves the viewer on this machine only (127.0.0.1). Corrections are appended to decisions.jsonl; the next build applies them.\n" +
        "The address holds a secret of this run: whoever has it can read the articles and correct the graph. Ctrl+C ends it.",
    )
    .argument("[documents]", "folder, file or glob of articles (default: seeds/)")
    .option("--port <number>", "port to use; another is chosen if it is taken", wholeNumber, USUAL_PORT)
    .option("--no-open", "print the address and open no browser")
    .option("--read-only", "accept no corrections")
    .addHelpText("after", "\nExamples:\n  hearsay view\n  hearsay view --no-open --read-only --port 9000");
  addReadingOptions(command).action(async (documents: string | undefined, options: ViewOptions) => {
    await runView(documents === undefined ? options : {...options, documents}, context);
  });
}

async function runView(options: ViewOptions, context: Context): Promise<void> {
  const {terminal} = context;
  const loaded = await load({...options, folder: options.workspace}, context);
  const session = await openSession(loaded);
  await session.page();
  const server = await serve(session, {port: options.port, readOnly: options.readOnly});
  // Listened for before the address is printed: who reads it may stop the program at once.
  const ended = stopped(context.stop);
  terminal.print(
    `${counted(loaded.knowledge.documents.length, "article")} at ${terminal.colours.cyan(server.address)}`,
  );
  terminal.print(
    terminal.colours.dim(
      options.readOnly
        ? "Corrections are not accepted. Ctrl+C ends it."
        : "Corrections go to decisions.jsonl. Ctrl+C ends it.",
    ),
  );
  if (options.open && terminal.interactive) openBrowser(server.address);
  await ended;
  await server.close();
}

/** Waits for Ctrl+C, or for the system to end the program. */
function stopped(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal) signal.addEventListener("abort", () => resolve(), {once: true});
    else for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve());
  });
}

const OPENERS: Readonly<Record<string, readonly [command: string, ...before: string[]]>> = {
  darwin: ["open"],
  win32: ["explorer"],
};

/** Asks the system for its browser; where there is none, the printed address has to do. */
function openBrowser(address: string): void {
  const [command, ...before] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...before, address], {detached: true, stdio: "ignore"});
  child.on("error", () => undefined);
  child.unref();
}
