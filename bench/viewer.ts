/**
 * How quick the viewer is on an invented corpus, in headless Chromium without a GPU:
 *
 *     npx tsx bench/viewer.ts [articles]
 *
 * From a file and under the server: the time until the most quoted are listed and the picture is drawn, and how much of it the page's own thread
 * computed. On a picture of up to 2,000 names and 5,000 links: JavaScript for each frame while the picture is zoomed, and for each name that is
 * pointed at. Processor time, since the machine does other things too.
 */
import {chromium, type Page} from "playwright-core";
import {asServed} from "../src/disk/served-page";
import {serve} from "../src/disk/server";
import {pageData} from "../src/export/page";
import {findChromium, ViewerBench} from "../test/help/chromium";
import {makeNewsroom} from "../test/help/newsroom";

const articles = Number(process.argv[2] ?? 2000);
const VIEWPORT = {width: 1280, height: 800};
const FRAMES = 40;

interface Test {
  readonly canvas: {hover(id: string | null): void; zoom(factor: number): void};
  readonly store: {readonly picture: {readonly value: {nodes: {id: string}[]; edges: unknown[]}}};
}

/** Processor time of the page's own thread so far, in milliseconds. */
async function watchThread(page: Page): Promise<(name: "ScriptDuration" | "TaskDuration") => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", {timeDomain: "threadTicks"});
  return async (name) => {
    const {metrics} = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  };
}

/** Tells how long it took until there was a picture with names, and what of that the page computed. */
async function tellFirstScreen(what: string, page: Page, address: string): Promise<void> {
  const thread = await watchThread(page);
  const before = await thread("TaskDuration");
  await page.goto(address);
  const time = await firstScreen(page);
  tell(what, time);
  tell(`${what}, processor time of the page`, (await thread("TaskDuration")) - before);
}

/** Milliseconds from the start of the navigation to a picture with names. */
async function firstScreen(page: Page): Promise<number> {
  await page.waitForSelector(".hs-marks");
  await page.waitForSelector(".ranking .name");
  return page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))));
}

/** The page of the example articles, as the build wrote it. */
async function tellSeeds(): Promise<void> {
  const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ["--no-sandbox"]});
  const page = await browser.newPage({viewport: VIEWPORT});
  await tellFirstScreen("the example articles", page, new URL("../graph-out/index.html", import.meta.url).href);
  await browser.close();
}

/** Milliseconds of JavaScript for each frame of a zoom, and for each name pointed at. */
async function frames(page: Page): Promise<{names: number; links: number; zoom: number; point: number}> {
  const thread = await watchThread(page);
  const script = (): Promise<number> => thread("ScriptDuration");
  const size = await page.evaluate(() => {
    const {store} = (window as unknown as {hearsayTest: Test}).hearsayTest;
    const {nodes, edges} = store.picture.value;
    return {names: nodes.length, links: edges.length};
  });
  const turn = (kind: "zoom" | "point") =>
    page.evaluate(
      async ([what, count]) => {
        const {canvas, store} = (window as unknown as {hearsayTest: Test}).hearsayTest;
        const {nodes} = store.picture.value;
        for (let frame = 0; frame < count; frame++) {
          await new Promise<void>((done) =>
            requestAnimationFrame(() => {
              if (what === "zoom") canvas.zoom(frame % 2 ? 1.01 : 1 / 1.01);
              else canvas.hover(nodes[frame % nodes.length].id);
              done();
            }),
          );
        }
      },
      [kind, FRAMES] as const,
    );
  await turn("zoom");
  const before = await script();
  await turn("zoom");
  const between = await script();
  await turn("point");
  const after = await script();
  return {...size, zoom: (between - before) / FRAMES, point: (after - between) / FRAMES};
}

function tell(what: string, value: number, unit = "ms"): void {
  console.log(`${what.padEnd(64)} ${value.toFixed(1)} ${unit}`);
}

const bench = new ViewerBench();
try {
  await tellSeeds();
  const data = pageData(makeNewsroom({articles}));
  console.log(`${data.documents.length} articles, ${data.statements.length} statements, ${data.entities.length} names`);
  const {page} = await bench.open({data, viewport: VIEWPORT, reducedMotion: "reduce"}, {mode: "production"});
  await tellFirstScreen("from a file", page, page.url());
  await bench.closePages();
  const json = JSON.stringify(data);
  const server = await serve({
    page: async () => asServed(bench.template("production")),
    graph: async () => ({state: "one", json}),
    document: () => undefined,
    search: () => [],
    decide: async () => undefined,
  });
  const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ["--no-sandbox"]});
  const served = await browser.newPage({viewport: VIEWPORT});
  await tellFirstScreen("under the server", served, server.address);
  await browser.close();
  await server.close();
  const large = await bench.open({data, hash: "v=1&size=2000", viewport: VIEWPORT, reducedMotion: "reduce"});
  await firstScreen(large.page);
  const {names, links, zoom, point} = await frames(large.page);
  tell(`JavaScript a frame, zooming ${names} names and ${links} links`, zoom);
  tell("JavaScript for each name that is pointed at", point);
} finally {
  await bench.close();
}
