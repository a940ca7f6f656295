import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {jest} from "@jest/globals";
import type {Page} from "playwright-core";
import {type PageData, pageData} from "../../src/export/page";
import {describeInChromium} from "../help/chromium";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";
import {makeNewsroom} from "../help/newsroom";

jest.setTimeout(40_000);

const small = pageData(makeKnowledge());
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const VECTORS = [
  "<script>window.canary = 1</script>",
  '"><img src=x onerror="window.canary = 1">',
  "<svg onload=window.canary=1>",
  "javascript:window.canary=1",
  "'-window.canary=1-'",
  "</script><script>window.canary=1</script>",
  "<!--<script>",
  "{{constructor.constructor('window.canary=1')()}}",
  "x".repeat(5000),
  "\u202eevil\u202c",
  "العربية والحروف",
  "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334a\u0317l\u0324go",
];

/** The small corpus with every name, title, outlet, address and quote replaced by hostile strings. */
function hostile(): PageData {
  const strings = [...VECTORS, ...NAUGHTY.filter((text) => text.trim() !== "")];
  const pick = (index: number): string => strings[index % strings.length];
  const data = pageData(makeNewsroom({articles: 12, names: strings.slice(0, 24)}));
  return {
    ...data,
    entities: data.entities.map((entity, index) => ({...entity, name: pick(index), aliases: [pick(index + 7)]})),
    documents: data.documents.map((document, index) => ({
      ...document,
      ...{title: pick(index), outlet: pick(index + 3), url: pick(index + 5), path: pick(index + 9)},
    })),
    statements: data.statements.map((statement, index) => ({...statement, cue: pick(index), source: pick(index + 1)})),
    relations: data.relations.map((relation, index) => ({...relation, literal: pick(index), type: pick(index + 2)})),
    links: data.links.map((link, index) => ({...link, reason: pick(index)})),
  };
}

/** What axe finds wrong with the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const {axe: tool} = window as unknown as {
      axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
    };
    const {violations: found} = await tool.run();
    return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(" | ")}`);
  });
}

const SCREENS: readonly (readonly [name: string, hash: string, ready: string])[] = [
  ["overview", "", ".overview"],
  ["dossier", "v=1&focus=person:jane-roe", ".dossier"],
  ["reader", `v=1&focus=person:jane-roe&open=${small.statements[0].id}&whole=1`, ".reader"],
  ["table", "v=1&view=table", ".grid"],
  ["board", "v=1&view=board", ".board"],
  ["compare", "v=1&view=compare&focus=person:jane-roe&other=person:sam-poe", ".compare"],
  ["sources", "v=1&view=sources", ".source"],
  ["statements as squares", "v=1&of=statements&groups=1", ".canvas"],
  ["named filters", "v=1&conf=0.5&sets=sure%2Bconf%253D0.5", ".filter-sets"],
  ["path", "v=1&view=path&focus=person:jane-roe&other=place:northport", ".path"],
];

describeInChromium("the page's care", (bench) => {
  it("shows hostile names, titles and quotes as text: nothing runs, nothing is fetched", async () => {
    for (const hash of ["", "v=1&view=table", "v=1&view=board"]) {
      const {page, faults, requests} = await bench().open({data: hostile(), hash}, {mode: "production"});
      await page.locator("#hs-search").fill("script");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("Escape");
      const quote = page.locator(".quote, .grid td button").first();
      if (await quote.count()) await quote.click();
      await page.waitForTimeout(150);
      expect(await page.evaluate(() => (window as unknown as {canary?: number}).canary)).toBeUndefined();
      expect(faults).toEqual([]);
      expect(requests).toEqual([]);
      await bench().closePages();
    }
  });

  it.each(["light", "dark"] as const)("has nothing for axe to find on any screen, %s", async (colorScheme) => {
    const found: string[] = [];
    const {page} = await bench().open({
      data: small,
      colorScheme,
      viewport: {width: 1280, height: 800},
      bypassCSP: true,
    });
    for (const [name, hash, ready] of SCREENS) {
      await page.evaluate((next) => {
        window.location.hash = next;
      }, hash);
      await page.waitForSelector(ready);
      found.push(...(await violations(page)).map((text) => `${name} ${text}`));
    }
    expect(found).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has nothing for axe to find on a narrow screen, %s, and needs no sideways scrolling",
    async (colorScheme) => {
      const {page} = await bench().open({
        data: small,
        colorScheme,
        viewport: {width: 390, height: 844},
        hasTouch: true,
        bypassCSP: true,
      });
      for (const [, hash, ready] of SCREENS) {
        await page.evaluate((next) => {
          window.location.hash = next;
        }, hash);
        await page.waitForSelector(ready);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
    },
  );

  it("merges two names with a word beforehand, and takes it back", async () => {
    const {page, faults} = await bench().open({
      data: small,
      hash: "v=1&focus=person:jane-roe",
      viewport: {width: 1280, height: 800},
    });
    const before = await page.locator(".top > p").textContent();
    await page.locator(".correct summary").click();
    await page.locator(".correct .picker input").first().fill("sam poe");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open] li");
    await page.locator("dialog[open] .main").click();
    await page.waitForFunction((old) => document.querySelector(".top > p")?.textContent !== old, before);
    await page.keyboard.press("Escape");
    await page.locator(".canvas").focus();
    await page.keyboard.press("Control+z");
    await page.waitForFunction((old) => document.querySelector(".top > p")?.textContent === old, before);
    expect(faults).toEqual([]);
  });

  it("saves what it shows, with the counts that the button said", async () => {
    const {page} = await bench().open({data: small});
    await page.locator(".top nav button", {hasText: "Export"}).click();
    const button = page.locator("dialog[open] button", {hasText: "GEXF"});
    const [, nodes, edges] = /(\d+) nodes?, (\d+) edges?/.exec((await button.textContent()) ?? "")!;
    const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const gexf = readFileSync(await file.path(), "utf8");
    expect(gexf.match(/<node /g)).toHaveLength(Number(nodes));
    expect(gexf.match(/<edge /g)).toHaveLength(Number(edges));
    const [image] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("dialog[open] button", {hasText: "PNG 1"}).click(),
    ]);
    expect(
      readFileSync(await image.path())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    const [drawing] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("dialog[open] button", {hasText: "SVG"}).click(),
    ]);
    const svg = readFileSync(await drawing.path(), "utf8");
    expect(svg).toContain("Jane Roe</text>");
    expect(svg).toContain("Source:");
  });

  it("prints a report with a number for each quote, its place and its day", async () => {
    const {page} = await bench().open({data: small, hash: "v=1&focus=person:jane-roe"});
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const report = page.locator("#hs-report");
    expect(await report.locator("li").count()).toBeGreaterThan(1);
    expect(await report.textContent()).toContain("Northport Courier");
    expect(await report.locator("svg").count()).toBe(1);
  });

  it("works with one article, with none, and with a time in which nothing was said", async () => {
    for (const data of [pageData(makeNewsroom({articles: 1})), pageData(makeNewsroom({articles: 0}))]) {
      const {page, faults} = await bench().open({data});
      await page.waitForSelector(".overview");
      expect(faults).toEqual([]);
    }
    const {page, faults} = await bench().open({data: small, hash: "v=1&from=1900-01-01&to=1900-12-31"});
    expect(await page.locator(".empty").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it("draws only names again when something is pointed at, and only as many as have room", async () => {
    const data = pageData(makeNewsroom({articles: 500}));
    const {page} = await bench().open({data, hash: "v=1&size=2000"});
    const {names, graphics, written} = await page.evaluate(async () => {
      const {canvas, store} = (
        window as unknown as {
          hearsayTest: {
            canvas: {hover(id: string | null): void};
            store: {picture: {value: {nodes: {id: string}[]}}};
          };
        }
      ).hearsayTest;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const counts = {graphics: 0, written: 0};
      const count = <K extends string>(
        of: Record<K, (...given: never[]) => unknown>,
        name: K,
        as: keyof typeof counts,
      ) => {
        const original = of[name];
        of[name] = function (this: unknown, ...given: never[]) {
          counts[as]++;
          return original.apply(this, given);
        };
      };
      await frame();
      await frame();
      count(WebGL2RenderingContext.prototype, "bufferData", "graphics");
      count(WebGL2RenderingContext.prototype, "drawArrays", "graphics");
      count(CanvasRenderingContext2D.prototype, "fillText", "written");
      const ids = store.picture.value.nodes.map(({id}) => id);
      for (const id of ids.slice(0, 20)) canvas.hover(id);
      await frame();
      await frame();
      return {...counts, names: ids.length};
    });
    expect(names).toBeGreaterThan(400);
    expect(graphics).toBe(0);
    expect(written).toBeGreaterThan(0);
    expect(written / 20).toBeLessThan(names / 4);
  });

  it.each([
    ["", "no data"],
    ["{", "cannot be read"],
    ['{"formatVersion":99,"statements":[]}', "newer"],
  ])("says what is wrong with a page that holds %s", async (data, text) => {
    const {page} = await bench().open({data, ready: ".failure"}, {mode: "production"});
    expect(await page.locator(".failure").textContent()).toContain(text);
  });
});
