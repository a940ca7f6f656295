import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {page as fill, type PageData} from "../../src/export/page";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Quiet, and with WebGL in software: works in a container without a GPU. */
const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const NO_WEBGL = ["--disable-3d-apis"];

/** Path of a Chromium on this machine, or null. `CHROMIUM_PATH` goes first. */
export function findChromium(): string | null {
  return PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** A viewer open in Chromium, with everything it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors, page errors, policy reports, dialogs. */
  readonly faults: string[];
  /** Requests for anything but the file itself. */
  readonly requests: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** The data of the page; a string goes into the slot as it is. */
  readonly data: PageData | string;
  readonly hash?: string;
  /** What to wait for. */
  readonly ready?: string;
}

/** Builds the viewer, starts browsers, opens pages; closed by `close`. */
export class ViewerBench {
  private readonly folder = mkdtempSync(join(tmpdir(), "hearsay-viewer-"));
  private readonly browsers = new Map<boolean, Browser>();
  private readonly templates = new Map<string, string>();
  private readonly contexts: BrowserContext[] = [];
  private files = 0;

  /** The built page without data. In mode `test` it hands the canvas to the tests. */
  template(mode: "test" | "production"): string {
    const known = this.templates.get(mode);
    if (known) return known;
    const outDir = join(this.folder, mode);
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const env = {...process.env, NODE_OPTIONS: "", NODE_ENV: "production"};
    execFileSync(process.execPath, [vite, "build", "viewer", "--outDir", outDir, "--mode", mode], {
      cwd: root,
      env,
      stdio: "pipe",
    });
    const template = readFileSync(join(outDir, "page.html"), "utf8");
    this.templates.set(mode, template);
    return template;
  }

  /** Opens data from a file, as a person would who was sent the page. */
  async open(
    options: OpenOptions,
    {mode = "test", webgl = true}: {mode?: "test" | "production"; webgl?: boolean} = {},
  ): Promise<OpenPage> {
    const {data, hash = "", ready = "main", ...context} = options;
    const file = join(this.folder, `page-${this.files++}.html`);
    const template = this.template(mode);
    const slot = 'id="hs-data">';
    writeFileSync(file, typeof data === "string" ? template.replace(slot, () => slot + data) : fill(template, data));
    const browser = await this.browser(webgl);
    const opened = await browser.newContext({viewport: {width: 800, height: 500}, ...context});
    this.contexts.push(opened);
    const page = await opened.newPage();
    page.setDefaultTimeout(10_000);
    const result: OpenPage = {page, faults: [], requests: []};
    watch(result, pathToFileURL(file).href);
    await page.goto(`${pathToFileURL(file).href}${hash ? `#${hash}` : ""}`);
    await page.waitForSelector(ready);
    return result;
  }

  /** Keeps what the last open page looks like, under the name of its test. */
  async keepScreenshot(name: string): Promise<void> {
    const page = this.contexts.at(-1)?.pages().at(-1);
    const file = `${name.replace(/[^a-z0-9]+/gi, "-").slice(0, 100)}.png`;
    await page?.screenshot({path: join(root, "test/artefacts", file)}).catch(() => undefined);
  }

  /** Closes the pages that are open, not the browsers. */
  async closePages(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  async close(): Promise<void> {
    for (const browser of this.browsers.values()) await browser.close();
    rmSync(this.folder, {recursive: true, force: true});
  }

  private async browser(webgl: boolean): Promise<Browser> {
    const known = this.browsers.get(webgl);
    if (known) return known;
    const args = [...FLAGS, ...(webgl ? WEBGL : NO_WEBGL)];
    const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args});
    this.browsers.set(webgl, browser);
    return browser;
  }
}

function watch({page, faults, requests}: OpenPage, own: string): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => void faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) requests.push(url);
  });
}

/** A suite that needs Chromium: skipped with a loud word where there is none, failing where a build server should have one. */
export function describeInChromium(name: string, suite: (bench: () => ViewerBench) => void): void {
  if (findChromium() === null) {
    if (process.env.CI === "true") {
      it(`${name}: needs Chromium`, () => {
        throw new Error(`No Chromium was found for "${name}". Install one, or set CHROMIUM_PATH.`);
      });
      return;
    }
    process.stderr.write(`\nSKIPPED: "${name}" was not tested, since no Chromium was found. Set CHROMIUM_PATH.\n`);
    describe.skip(name, () => suite(() => new ViewerBench()));
    return;
  }
  describe(name, () => {
    let bench: ViewerBench | null = null;
    beforeAll(() => {
      bench = new ViewerBench();
    });
    afterEach(async () => {
      await bench?.keepScreenshot(expect.getState().currentTestName ?? name);
      await bench?.closePages();
    });
    afterAll(async () => {
      await bench?.close();
    });
    suite(() => bench!);
  });
}
