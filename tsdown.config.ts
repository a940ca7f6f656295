import {defineConfig} from "tsdown";

/** The package: one bundle an entry, workers as entries of their own so that they can be started from a file. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    disk: "src/disk/index.ts",
    export: "src/export/index.ts",
    query: "src/query/index.ts",
    cli: "src/cli/main.ts",
    "annotate-worker": "src/disk/annotate-worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20",
  outDir: "dist",
  clean: false,
  fixedExtension: false,
  hash: false,
  dts: true,
  logLevel: "error",
});
