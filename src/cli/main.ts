#!/usr/bin/env node
import {run} from "./run";
import {processTerminal} from "./terminal";

/** The reader of our output may go away (`| head`): that is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), {terminal: processTerminal()});
