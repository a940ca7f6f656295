import {readFileSync} from "node:fs";
import {jest} from "@jest/globals";
import type {Page} from "playwright-core";
import {pageData} from "../../src/export/page";
import {describeInChromium} from "../help/chromium";
import {makeKnowledge} from "../help/corpus";
import {type Hands, keyboard, mouse} from "../help/hands";

jest.setTimeout(60_000);

const data = pageData(makeKnowledge());

async function saved(page: Page, action: Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), action]);
  return readFileSync(await file.path(), "utf8");
}

/** Ten things an analyst comes for: each is walked with the mouse, and then with the keyboard alone. */
const TASKS: readonly (readonly [name: string, task: (page: Page, hands: Hands) => Promise<void>])[] = [
  [
    "who contradicts the Border Office's number of arrests: both sentences, and each in its article",
    async (page, {use, type}) => {
      await use(page.getByRole("button", {name: "Conflicts & numbers"}));
      await type(page.getByLabel("Find in conflicts and numbers"), "arrests");
      const [conflict] = await page.locator(".conflict").all();
      expect(await page.locator(".conflict").count()).toBe(1);
      expect(await conflict.textContent()).toMatch(/498 arrests[\s\S]*107 arrests/);
      await use(conflict.locator(".quote").last());
      await page.waitForSelector(".reader .m-content");
      expect(await page.locator(".reader").textContent()).toContain("107 arrests");
    },
  ],
  [
    "everything Roe said in 2017, exported",
    async (page, {use, type}) => {
      await type(page.locator("#hs-search"), "by:roe after:2017-01 before:2017-12");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".grid");
      const button = page.getByRole("button", {name: /CSV: \d+ shown/});
      const total = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
      const csv = await saved(page, use(button));
      expect(total).toBe(3);
      expect(csv.trim().split("\n")).toHaveLength(total + 1);
      expect(
        csv
          .split("\n")
          .slice(1, -1)
          .every((line) => line.includes("Jane Roe")),
      ).toBe(true);
    },
  ],
  [
    "merge two names, and take it back",
    async (page, {use, type}) => {
      await type(page.locator("#hs-search"), "kerr");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".dossier");
      const before = await page.locator(".top > p").textContent();
      await use(page.locator(".dossier .correct summary"));
      await type(page.getByLabel("Same as …", {exact: true}), "ann major");
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog[open] li");
      await use(page.getByRole("button", {name: "Confirm"}));
      await page.waitForFunction((old) => document.querySelector(".top > p")?.textContent !== old, before);
      await use(page.getByRole("button", {name: "1 decision"}));
      await use(page.getByRole("button", {name: "Undo"}));
      await page.waitForFunction((old) => document.querySelector(".top > p")?.textContent === old, before);
    },
  ],
  [
    "why there is a link: all its sentences, as many as its number says",
    async (page, {use, type}) => {
      await type(page.locator("#hs-search"), "jane roe");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("Enter");
      const row = page.locator(".dossier .ranking .name").first();
      await row.waitFor();
      const total = Number(await row.locator(".value").textContent());
      await use(row);
      await page.waitForSelector(".evidence .card");
      expect(await page.locator(".evidence .card").count()).toBe(total);
      await use(page.locator(".evidence .quote").first());
      await page.waitForSelector(".reader .m-content");
    },
  ],
  [
    "how two names are joined, hop by hop",
    async (page, {use, type}) => {
      await use(page.getByRole("button", {name: "Path", exact: true}));
      await type(page.getByLabel("From"), "thomas kerr");
      await page.keyboard.press("Enter");
      await type(page.getByLabel("to", {exact: true}), "border office");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".route");
      const [hops] = /\d+/.exec((await page.locator(".route h2").first().textContent())?.split(":")[1] ?? "") ?? [];
      expect(await page.locator(".route").first().locator("ol > li").count()).toBe(Number(hops));
      expect(await page.locator(".route .quote").count()).toBeGreaterThan(1);
      await use(page.getByRole("button", {name: "Copy as text"}).first());
    },
  ],
  [
    "what two speakers say about the same thing, and where they differ",
    async (page, {use, type}) => {
      await use(page.getByRole("button", {name: "Compare", exact: true}));
      await type(page.getByLabel("Speaker", {exact: true}), "jane roe");
      await page.keyboard.press("Enter");
      await type(page.getByLabel("with", {exact: true}), "ministry of justice");
      await page.keyboard.press("Enter");
      await page.waitForSelector("tr.differ");
      expect(await page.locator("tr.differ").first().textContent()).toMatch(/498 against 107/);
      await use(page.getByRole("button", {name: "Accept"}).first());
      await page.waitForSelector("dialog[open]");
      await use(page.getByRole("button", {name: "Confirm"}));
      await page.waitForSelector(".judge [aria-pressed=true]");
    },
  ],
  [
    "what sources say that nobody names, by the body they belong to",
    async (page, {use}) => {
      await use(page.getByRole("button", {name: "Unnamed", exact: true}));
      await use(page.locator(".source summary").first());
      await use(page.locator(".source .quote").first());
      await page.waitForSelector(".reader .m-content");
      expect(await page.locator(".board").textContent()).toContain("Border Office");
      expect(await page.locator(".board > p").first().textContent()).toMatch(/^\d+ of \d+ statements/);
    },
  ],
  [
    "a quote in its whole article, with every other one",
    async (page, {use, type}) => {
      await type(page.locator("#hs-search"), "never legal");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".reader .m-content");
      await use(page.getByRole("button", {name: "Whole article"}));
      await page.waitForSelector(".article.whole .m-other");
      expect(await page.locator(".article .m-content").first().textContent()).toContain("never legal");
    },
  ],
  [
    "only what one outlet prints as a denial, kept under a name in the link",
    async (page, {use, type}) => {
      await use(page.locator(".facet summary", {hasText: "Outlet"}));
      await use(page.getByRole("checkbox", {name: /Gazette/}).first());
      await type(page.getByLabel("Name these filters"), "their side");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".filter-sets .link");
      await use(page.getByRole("button", {name: "clear all"}));
      await page.waitForSelector(".active-filters", {state: "detached"});
      await page.reload();
      await use(page.locator(".filter-sets .link", {hasText: "their side"}));
      expect(await page.locator(".active-filters").textContent()).toMatch(/\d+ of \d+ statements.*Gazette/);
    },
  ],
  [
    "some names alone, as a picture of their own, and back",
    async (page, {use}) => {
      await use(page.locator(".canvas"));
      await page.keyboard.press("Escape");
      await page.locator(".canvas").focus();
      const names = await page.locator(".mirror button").count();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await page.waitForSelector(".selection");
      await use(page.locator(".selection .tag", {hasText: "person"}));
      const gathered = Number(/\d+/.exec((await page.locator(".selection h2").first().textContent()) ?? "")?.[0]);
      await use(page.getByRole("button", {name: "Show only these"}));
      await page.waitForFunction((old) => document.querySelectorAll(".mirror button").length < old, names);
      expect(await page.locator(".mirror button").count()).toBeLessThanOrEqual(gathered);
      await page.goBack();
      await page.waitForFunction((old) => document.querySelectorAll(".mirror button").length === old, names);
    },
  ],
];

/** The mouse has the picture drawn by WebGL, the keyboard the plain one: both must do. */
const PEOPLE = [
  {by: "mouse", handsOf: mouse, webgl: true},
  {by: "keyboard", handsOf: keyboard, webgl: false},
] as const;

describeInChromium("an analyst's task", (bench) => {
  const walks = TASKS.flatMap(([name, task]) => PEOPLE.map((person) => ({name, task, ...person})));
  it.each(walks)("$name, by $by", async ({task, handsOf, webgl}) => {
    const viewport = {width: 1000, height: 560};
    const {page, faults, requests} = await bench().open({data, viewport}, {mode: "production", webgl});
    await task(page, handsOf(page));
    expect(faults.filter((fault) => webgl || !/WebGL/i.test(fault))).toEqual([]);
    expect(requests).toEqual([]);
  });
});
