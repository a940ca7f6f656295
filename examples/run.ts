import {readWorkspace} from "../src/disk/index";
import {build, type Knowledge} from "../src/index";

/** Runs an example on the workspace it is called in: `npx tsx examples/run.ts quotes-per-outlet`. */
async function main(name: string): Promise<void> {
  const example: {readonly run: (knowledge: Knowledge) => Iterable<string>} = await import(`./${name}.ts`);
  const knowledge = await build(await readWorkspace("."));
  for (const line of example.run(knowledge)) console.log(line);
}

await main(process.argv[2] ?? "quotes-per-outlet");
