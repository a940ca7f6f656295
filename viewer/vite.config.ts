import {createHash} from "node:crypto";
import {renameSync} from "node:fs";
import {resolve} from "node:path";
import {minify} from "@swc/core";
import {defineConfig, type Plugin} from "vite";
import {viteSingleFile} from "vite-plugin-singlefile";

const root = import.meta.dirname;

function hashes(html: string, element: RegExp): string {
  const found = [...html.matchAll(element)].map(([, text]) => createHash("sha256").update(text).digest("base64"));
  return found.map((hash) => `'sha256-${hash}'`).join(" ");
}

function policyOf(html: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(html, /<script type="module">([\s\S]*?)<\/script>/g)}`,
    `style-src ${hashes(html, /<style>([\s\S]*?)<\/style>/g)}`,
    "img-src data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}" />`;
}

/** Writes the policy into the finished page: only the inlined script and style may run, and nothing may be fetched. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const asset = bundle["index.html"];
        if (asset?.type !== "asset") return this.error("the page was not built");
        const html = String(asset.source)
          .replace('<style rel="stylesheet" crossorigin>', "<style>")
          .replace('<script type="module" crossorigin>', '<script type="module">');
        asset.source = html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policyOf(html)}`);
      },
    },
    writeBundle({dir = ""}) {
      renameSync(resolve(dir, "index.html"), resolve(dir, "page.html"));
    },
  };
}

/** What the page has no use for: the files it stands in, how it looks there, and what stands instead. */
const UNUSED: readonly (readonly [file: RegExp, pattern: RegExp, instead: string])[] = [
  // Colours by name: all of ours are hexadecimal.
  [/[\\/]sigma[\\/]dist[\\/]colors-/, /var HTML_COLORS = \{[^}]*\}/g, "var HTML_COLORS = {}"],
  // What attributes mean: the reference tells it.
  [/[\\/]graph-attributes\.ts$/, /(define\((?:\s*"[^"]*",){4})\s*"[^"]*",?\s*\)/g, '$1 "")'],
];

/** Leaves out what the page has no use for, and fails where that is no longer there. */
function withoutUnused(): Plugin {
  return {
    name: "without-unused",
    enforce: "pre",
    transform(code, id) {
      const row = UNUSED.find(([file]) => file.test(id));
      if (!row) return null;
      const smaller = code.replace(row[1], row[2]);
      return smaller === code ? this.error(`what is to be left out of ${id} is not there`) : {code: smaller, map: null};
    },
  };
}

/** Shaders without indentation, remarks and needless blanks: no minifier looks into their texts. */
function withoutBlanks(code: string): string {
  return code.replace(/`[^`]*void main\b[^`]*`/g, (shader) =>
    shader
      .replace(/[ \t]*\/\/[^\n]*/g, "")
      .replace(/[ \t]*\n\s*/g, "\n")
      .replace(/^(?!#).*$/gm, (line) => line.replace(/ ?([=*,(){};<>]) ?/g, "$1")),
  );
}

/** Makes the script small; what the bundler's own minifier leaves is two per cent more. */
function minified(): Plugin {
  return {
    name: "minified",
    generateBundle: {
      order: "pre",
      async handler(_, bundle) {
        const options = {
          compress: {passes: 3, ecma: 2022, toplevel: true, unsafe_arrows: true, unsafe_methods: true},
          mangle: true,
          module: true,
          ecma: 2022,
        } as const;
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk") chunk.code = withoutBlanks((await minify(chunk.code, options)).code);
        }
      },
    },
  };
}

/** Builds the viewer into one file, `dist/viewer/page.html`: the template that `page()` puts the data into. */
export default defineConfig({
  root,
  base: "./",
  logLevel: "warn",
  plugins: [withoutUnused(), minified(), viteSingleFile({removeViteModuleLoader: true}), contentSecurityPolicy()],
  resolve: {
    alias: [
      {find: /^events$/, replacement: resolve(root, "src/canvas/emitter.ts")},
      {find: /^graphology$/, replacement: resolve(root, "src/canvas/small-graph.ts")},
    ],
  },
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
  build: {
    outDir: resolve(root, "../dist/viewer"),
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    cssMinify: true,
    modulePreload: false,
    rolldownOptions: {checks: {pluginTimings: false}},
    reportCompressedSize: false,
  },
});
