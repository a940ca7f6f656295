import {jest} from "@jest/globals";
import {chromium} from "playwright-core";
import {asServed} from "../../src/disk/served-page";
import {type RunningServer, serve, type ViewerSession} from "../../src/disk/server";
import {pageData} from "../../src/export/page";
import {HearsayError} from "../../src/model/problem";
import {describeInChromium, findChromium} from "../help/chromium";
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
