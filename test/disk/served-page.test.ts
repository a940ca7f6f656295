import {jest} from "@jest/globals";
import {chromium, type Page} from "playwright-core";
import {asServed} from "../../src/disk/served-page";
import {type RunningServer, serve, type ViewerSession} from "../../src/disk/server";
import {pageData} from "../../src/export/page";
import type {Decision} from "../../src/model/decision";
import {HearsayError} from "../../src/model/problem";
import {describeInChromium, findChromium} from "../help/chromium";
import {makeKnowledge} from "../help/corpus";
import {makeNewsroom} from "../help/newsroom";

jest.setTimeout(60_000);

describe("asServed", () => {
  it("lets the page talk to its own origin and says where the data are", () => {
    const template = `<meta content="connect-src 'none'"><script id="hs-data"></script>`;
    expect(asServed(template)).toBe(
      `<meta content="connect-src 'self'"><script id="hs-data" data-feed="server"></script>`,
    );
  });
});

function sessionOf(template: string): ViewerSession {
  const json = JSON.stringify(pageData(makeNewsroom({articles: 6})));
  return {
    page: async () => asServed(template),
    graph: async () => ({state: "one", json}),
    document: () => undefined,
    search: () => [],
    decide: async () => {
      throw new HearsayError("CONFLICT", "changed");
    },
  };
}

/** A session with a log of its own, as a workspace has: it grows only for those who have seen all of it. */
function sessionWithLog(template: string): {readonly session: ViewerSession; readonly log: Decision[]} {
  const log: Decision[] = [];
  const state = (): string => String(log.length);
  const session: ViewerSession = {
    ...sessionOf(template),
    graph: async () => ({state: state(), json: JSON.stringify(pageData(makeKnowledge(undefined, log)))}),
    decide: async (decisions, seen) => {
      if (seen !== state()) throw new HearsayError("CONFLICT", "changed");
      log.push(...(decisions as Decision[]));
    },
  };
  return {session, log};
}

/** Gives the entity in focus another name, up to the question. */
async function proposeName(page: Page, name: string): Promise<void> {
  await page.locator(".dossier .correct summary").click();
  await page.getByLabel("New name").fill(name);
  await page.getByRole("button", {name: "Rename"}).click();
  await page.waitForSelector("dialog[open] li");
}

describeInChromium("two windows on one log", (bench) => {
  it("lets the second confirm again on the new state: nothing is lost, and both show the same", async () => {
    const {session, log} = sessionWithLog(bench().template("production"));
    const server = await serve(session);
    const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ["--no-sandbox"]});
    try {
      const [first, second] = [await browser.newPage(), await browser.newPage()];
      // The second window does not hear of the first one's change: what happens when both are as quick.
      await second.route("**/api/events", (route) => route.abort());
      for (const [page, id] of [
        [first, "jane-roe"],
        [second, "sam-poe"],
      ] as const) {
        await page.goto(server.address);
        await page.waitForSelector(".ranking .name");
        await page.evaluate((focus) => {
          window.location.hash = `v=1&focus=person:${focus}`;
        }, id);
        await page.waitForSelector(".dossier");
      }
      await proposeName(first, "Joan Roe");
      await proposeName(second, "Samuel Poe");
      await first.getByRole("button", {name: "Confirm"}).click();
      await first.waitForFunction(() => document.querySelector(".dossier h2")?.textContent?.includes("Joan Roe"));
      await second.getByRole("button", {name: "Confirm"}).click();
      await second.waitForFunction(() =>
        document.querySelector("dialog[open]")?.textContent?.includes("Somebody else"),
      );
      expect(log).toHaveLength(1);
      await second.getByRole("button", {name: "Confirm"}).click();
      await second.waitForFunction(() => document.querySelector(".dossier h2")?.textContent?.includes("Samuel Poe"));
      expect(log.map((decision) => (decision.op === "rename" ? decision.to : ""))).toEqual(["Joan Roe", "Samuel Poe"]);
      await first.waitForFunction(() => document.querySelector(".top nav")?.textContent?.includes("2 decisions"));
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

describeInChromium("the served page in Chromium", (bench) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(sessionOf(bench().template("production")));
  });
  afterAll(() => server.close());

  it("fetches its data with the secret, takes it out of the address, and asks nobody else", async () => {
    const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ["--no-sandbox"]});
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      page.on("pageerror", (error) => void faults.push(error.message));
      page.on("request", (request) => void requests.push(request.url()));
      await page.goto(server.address);
      await page.waitForSelector(".ranking .name");
      expect(page.url()).not.toContain("token");
      const secret = /token=(.+)$/.exec(server.address)?.[1] ?? "";
      expect(await page.evaluate((text) => document.documentElement.outerHTML.includes(text), secret)).toBe(false);
      expect(
        requests.filter((url) => !url.startsWith(`http://127.0.0.1:${server.port}/`) && !/^(data|blob):/.test(url)),
      ).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it("shows nothing to somebody who has only the address", async () => {
    const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ["--no-sandbox"]});
    try {
      const page = await browser.newPage();
      await page.goto(server.address.replace(/#.*/, ""));
      await page.waitForSelector(".failure");
      expect(await page.locator(".ranking .name").count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});
