import {gzipSync} from "node:zlib";
import {jest} from "@jest/globals";
import type {Page} from "playwright-core";
import {pageData} from "../../src/export/page";
import {describeInChromium} from "../help/chromium";
import {makeNewsroom} from "../help/newsroom";

jest.setTimeout(30_000);

const data = pageData(makeNewsroom({articles: 12}));

/** Where a node stands on the screen. */
function placeOnScreen(page: Page, id: string): Promise<{x: number; y: number}> {
  return page.evaluate((key) => {
    const {canvas} = (window as unknown as {hearsayTest: {canvas: {placeOf(id: string): {x: number; y: number}}}})
      .hearsayTest;
    const box = document.querySelector(".canvas")!.getBoundingClientRect();
    const {x, y} = canvas.placeOf(key);
    return {x: box.x + x, y: box.y + y};
  }, id);
}

async function clickNode(page: Page, id: string): Promise<void> {
  const place = await placeOnScreen(page, id);
  await page.mouse.move(place.x, place.y);
  await page.waitForTimeout(60);
  await page.mouse.click(place.x, place.y);
}

/** Presses Tab until the focus is on such a thing, as somebody without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab leads nowhere near ${selector}`);
}

describeInChromium("the page in Chromium", (bench) => {
  it("opens from a file without a request, a console error or a policy report", async () => {
    const {page, faults, requests} = await bench().open({data}, {mode: "production"});
    await page.waitForSelector(".hs-marks");
    expect(await page.locator(".ranking .name").count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("hs-search");
    expect(faults).toEqual([]);
    expect(requests).toEqual([]);
  });

  it("stays small: its script under 400 kB and 131 kB packed, the whole page without data under 419", () => {
    const template = bench().template("production");
    const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(template)!;
    expect(Buffer.byteLength(script)).toBeLessThan(400_000);
    expect(gzipSync(script, {level: 9}).length).toBeLessThan(131_000);
    expect(Buffer.byteLength(template)).toBeLessThan(419_000);
    expect(template).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
  });

  it("finds a speaker, opens a quote and shows it highlighted, by keyboard alone", async () => {
    const {page, faults} = await bench().open({data}, {mode: "production"});
    await page.keyboard.type("abe");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".dossier");
    expect(await page.locator(".dossier .pane-head h2").textContent()).toContain("Ada Abel");
    await tabTo(page, ".quote");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".reader .m-content");
    await tabTo(page, ".actions button");
    expect(await page.locator(".reader .m-speaker").first().textContent()).toContain("Ada Abel");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".cards");
    expect(faults).toEqual([]);
  });

  it("opens a dossier by a click on a node and all sentences by a click on a link", async () => {
    const {page, faults} = await bench().open({data, viewport: {width: 1000, height: 600}});
    const [first] = await page.evaluate(() => {
      const {store} = (window as unknown as {hearsayTest: {store: {picture: {value: {nodes: {id: string}[]}}}}})
        .hearsayTest;
      return store.picture.value.nodes.map(({id}) => id);
    });
    await clickNode(page, first);
    await page.waitForSelector(".dossier");
    const row = page.locator(".dossier .ranking .name").first();
    const count = Number(await row.locator(".value").textContent());
    await row.click();
    await page.waitForSelector(".evidence");
    expect(await page.locator(".evidence .card").count()).toBe(count);
    const names = await page.locator(".mirror button").count();
    await page.keyboard.press("x");
    await page.waitForFunction((old) => document.querySelectorAll(".mirror button").length > old, names);
    expect(await page.locator(".mirror button").count()).toBe(names + count);
    await page.keyboard.press("x");
    await page.waitForFunction((old) => document.querySelectorAll(".mirror button").length === old, names);
    expect(faults).toEqual([]);
  });

  it.each([true, false])("keeps a name where it is dragged, and gathers those in a line (WebGL %s)", async (webgl) => {
    const {page} = await bench().open({data, viewport: {width: 1000, height: 560}}, {webgl});
    const [id] = await page.evaluate(() => {
      const {store} = (window as unknown as {hearsayTest: {store: {picture: {value: {nodes: {id: string}[]}}}}})
        .hearsayTest;
      return store.picture.value.nodes.map(({id: key}) => key);
    });
    const from = await placeOnScreen(page, id);
    await page.mouse.move(from.x, from.y);
    await page.waitForTimeout(80);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 20, {steps: 3});
    await page.mouse.move(from.x + 60, from.y + 40, {steps: 3});
    await page.mouse.up();
    await page.waitForSelector("button:text('release 1 pin')");
    expect(await page.locator(".dossier").count()).toBe(0);
    const to = await placeOnScreen(page, id);
    expect(Math.hypot(to.x - from.x - 60, to.y - from.y - 40)).toBeLessThan(12);
    await page.keyboard.down("Shift");
    await page.mouse.move(to.x - 25, to.y - 25);
    await page.mouse.down();
    for (const [x, y] of [
      [25, -25],
      [25, 25],
      [-25, 25],
    ])
      await page.mouse.move(to.x + x, to.y + y, {steps: 2});
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.waitForSelector(".selection");
    expect(await page.locator(".selection .row").count()).toBeGreaterThan(0);
    await page.keyboard.press("h");
    await page.waitForSelector(".active-filters");
    expect(await page.locator(".active-filters").textContent()).toMatch(/without \d+ name/);
  });

  it("goes back and forward, and opens the same view from its address", async () => {
    const {page} = await bench().open({data});
    await page.locator(".ranking .name").first().click();
    await page.waitForSelector(".dossier");
    const hash = await page.evaluate(() => window.location.hash);
    expect(hash).toContain("focus=");
    await page.goBack();
    await page.waitForSelector(".overview");
    await page.goForward();
    await page.waitForSelector(".dossier");
    const {page: other} = await bench().open({data, hash: hash.slice(1)});
    await other.waitForSelector(".dossier");
    const {page: damaged, faults} = await bench().open({data, hash: "v=1&focus=%E0%A4&z=@@&hops=99"});
    await damaged.waitForSelector(".overview");
    expect(faults).toEqual([]);
  });

  it("opens the merged entity for an id that was merged away", async () => {
    const {page} = await bench().open({data, hash: "v=1&focus=person:old-name"});
    expect(await page.locator(".dossier .pane-head h2").textContent()).toContain("Ada Abel");
  });

  it("draws the same picture without WebGL, and a click works there too", async () => {
    const {page, faults} = await bench().open({data}, {webgl: false});
    await page.waitForSelector("svg.hs-plain [data-node]");
    await page.locator("svg.hs-plain [data-node] circle").first().click({force: true});
    await page.waitForSelector(".dossier");
    expect(faults.filter((fault) => !/WebGL/i.test(fault))).toEqual([]);
  });

  it("makes the drawing again when the graphics context is lost", async () => {
    const {page} = await bench().open({data});
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".canvas canvas.sigma-nodes");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent?.includes("made again"));
    expect(await page.locator(".canvas canvas.sigma-nodes").count()).toBe(1);
  });

  it("keeps what part of the picture is looked at in the link, until another picture is shown", async () => {
    const {page} = await bench().open({data});
    await page.waitForSelector(".hs-marks");
    await page.getByRole("button", {name: "Zoom in"}).click();
    await page.waitForFunction(() => window.location.hash.includes("cam="));
    const zoomed = new URL(page.url()).hash;
    const again = await bench().open({data, hash: zoomed.slice(1)});
    await again.page.waitForSelector(".hs-marks");
    await again.page.waitForTimeout(400);
    expect(new URL(again.page.url()).hash).toBe(zoomed);
    await again.page.locator(".ranking .name").first().click();
    await again.page.waitForSelector(".dossier");
    expect(again.page.url()).not.toContain("cam=");
    await again.page.goBack();
    await again.page.waitForFunction((hash) => window.location.hash === hash, zoomed);
  });
});
