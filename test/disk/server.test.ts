import {connect} from "node:net";
import {type RunningServer, serve, type ViewerSession} from "../../src/disk/server";
import {HearsayError} from "../../src/model/problem";

const SHA = "a".repeat(64);
const PAGE = `<html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'"></html>`;

function makeSession(): ViewerSession & {readonly taken: unknown[]} {
  const taken: unknown[] = [];
  let state = "one";
  return {
    taken,
    page: async () => PAGE,
    graph: async () => ({state, json: '{"statements":[]}'}),
    document: (sha256) => (sha256 === SHA ? "It is late. <script>" : undefined),
    search: (words) => [words],
    decide: async (decisions, expected) => {
      if (expected !== state) throw new HearsayError("CONFLICT", "changed");
      if (decisions.includes("fault")) throw new TypeError("a secret sentence");
      taken.push(...decisions);
      state = "two";
    },
  };
}

let server: RunningServer;
let session: ReturnType<typeof makeSession>;
let token: string;

beforeEach(async () => {
  session = makeSession();
  server = await serve(session);
  token = /#token=(.+)$/.exec(server.address)?.[1] ?? "";
});
afterEach(() => server.close());

/** Sends bytes as they are and gives back everything the server answers. */
function raw(text: string, port = server.port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
    setTimeout(() => socket.destroy(), 3000).unref();
  });
}

interface Ask {
  readonly line?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly extra?: readonly string[];
  readonly body?: string;
}

/** A request with headers as the page would send them, some of them changed or left out (null). */
async function ask({
  line = "GET /api/graph HTTP/1.1",
  headers = {},
  extra = [],
  body = "",
}: Ask): Promise<{status: number; text: string}> {
  const all: Record<string, string | null> = {
    Host: `127.0.0.1:${server.port}`,
    "X-Hearsay-Token": token,
    Connection: "close",
    ...(body === "" ? {} : {"Content-Length": String(Buffer.byteLength(body))}),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  const text = await raw([line, ...lines, ...extra, "", body].join("\r\n"));
  return {status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text};
}

const post = (
  body: string,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<{status: number; text: string}> =>
  ask({
    line: "POST /api/decisions HTTP/1.1",
    body,
    headers: {
      Origin: `http://127.0.0.1:${server.port}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/json",
      "If-Match": '"one"',
      ...headers,
    },
  });

const DECISION = '{"decisions":[{"op":"hide"}]}';

describe("serve", () => {
  it("answers the page's own requests", async () => {
    expect(
      (await ask({line: "GET / HTTP/1.1", headers: {"X-Hearsay-Token": null, "Sec-Fetch-Site": "none"}})).text,
    ).toContain(PAGE);
    const graph = await ask({headers: {"Sec-Fetch-Site": "same-origin"}});
    expect(graph.text).toContain('{"state":"one","readOnly":false,"data":{"statements":[]}}');
    expect(graph.text).toContain('ETag: "one"');
    expect((await ask({line: `GET /api/doc/${SHA} HTTP/1.1`})).text).toContain("It is late.");
    expect((await ask({line: "GET /api/search?q=ann%20reed HTTP/1.1"})).text).toContain('["ann reed"]');
    for (const name of ["localhost", "[::1]"])
      expect((await ask({headers: {Host: `${name}:${server.port}`}})).status).toBe(200);
  });

  it("appends decisions and gives back the new state", async () => {
    const {status, text} = await post(DECISION);
    expect(status).toBe(200);
    expect(text).toContain('"state":"two"');
    expect(session.taken).toEqual([{op: "hide"}]);
  });

  it("lets only one of two windows decide on the same state", async () => {
    const both = await Promise.all([post(DECISION), post(DECISION)]);
    expect(both.map(({status}) => status).sort()).toEqual([200, 409]);
    expect(session.taken).toHaveLength(1);
  });

  it("listens on the loopback interface only, and takes another port where one is taken", async () => {
    const second = await serve(makeSession(), {port: server.port});
    expect(second.port).not.toBe(server.port);
    expect(second.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    await second.close();
  });

  it("puts the same guard on every answer, and no permission for other origins", async () => {
    const answers = [
      await ask({}),
      await ask({line: "GET / HTTP/1.1"}),
      await ask({line: "GET /none HTTP/1.1"}),
      await ask({headers: {Host: "evil.example"}}),
    ];
    for (const {text} of answers) {
      for (const header of [
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cross-Origin-Resource-Policy: same-origin",
        "Cross-Origin-Opener-Policy: same-origin",
        "X-Frame-Options: DENY",
        "frame-ancestors 'none'",
      ]) {
        expect(text).toContain(header);
      }
      expect(text).not.toMatch(/access-control-|set-cookie|x-powered-by/i);
    }
  });

  it("hands out an article as a text that runs nowhere", async () => {
    const {text} = await ask({line: `GET /api/doc/${SHA} HTTP/1.1`});
    expect(text).toMatch(/Content-Type: text\/plain/);
    expect(text).toMatch(/Content-Disposition: attachment/);
    expect(text).toContain("sandbox");
  });

  it("tells open pages that the graph was rebuilt", async () => {
    const open = raw(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Hearsay-Token: ${token}\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await post(DECISION);
    await server.announce();
    await server.close();
    expect(await open).toMatch(/event: rebuilt\ndata: {"state":"two"}/);
    server = await serve(session);
  });

  it("changes nothing where it was started to show only", async () => {
    await server.close();
    server = await serve(session, {readOnly: true});
    token = /#token=(.+)$/.exec(server.address)?.[1] ?? "";
    expect((await post(DECISION)).text).toContain("READ_ONLY");
    expect((await ask({})).text).toContain('"readOnly":true');
    expect(session.taken).toEqual([]);
  });

  it("tells nothing of a fault but that there was one", async () => {
    const {status, text} = await post('{"decisions":["fault"]}');
    expect(status).toBe(500);
    expect(text).toContain("FAULT");
    expect(text).not.toContain("secret");
  });
});

describe("the requests that get no answer", () => {
  const OTHER = "http://evil.example";

  it.each<[string, number, Ask]>([
    ["another host", 403, {headers: {Host: "evil.example"}}],
    ["another host with the port", 403, {headers: {Host: "evil.example:80"}}],
    ["a host that begins like ours", 403, {headers: {Host: "127.0.0.1.evil.example"}}],
    ["the host without port", 403, {headers: {Host: "127.0.0.1"}}],
    ["the host with another port", 403, {headers: {Host: "127.0.0.1:1"}}],
    ["0.0.0.0", 403, {headers: {Host: "0.0.0.0:80"}}],
    ["a host in capitals", 403, {headers: {Host: "LOCALHOST:80"}}],
    ["an empty host", 403, {headers: {Host: ""}}],
    ["no host", 400, {headers: {Host: null}}],
    ["two hosts", 403, {extra: ["Host: evil.example"]}],
    ["another origin", 403, {headers: {Origin: OTHER}}],
    ["the origin null", 403, {headers: {Origin: "null"}}],
    ["an empty origin", 403, {headers: {Origin: ""}}],
    ["our host as https", 403, {headers: {Origin: "https://127.0.0.1:80"}}],
    ["two origins", 403, {headers: {Origin: OTHER}, extra: ["Origin: http://127.0.0.1"]}],
    ["a request from another site", 403, {headers: {"Sec-Fetch-Site": "cross-site"}}],
    ["a request from the same site, other port", 403, {headers: {"Sec-Fetch-Site": "same-site"}}],
    ["an unknown site", 403, {headers: {"Sec-Fetch-Site": "x"}}],
    ["the page for another site", 403, {line: "GET / HTTP/1.1", headers: {"Sec-Fetch-Site": "cross-site"}}],
    ["the page for another host", 403, {line: "GET / HTTP/1.1", headers: {Host: "evil.example"}}],
    ["no token", 403, {headers: {"X-Hearsay-Token": null}}],
    ["an empty token", 403, {headers: {"X-Hearsay-Token": ""}}],
    ["a wrong token", 403, {headers: {"X-Hearsay-Token": "x".repeat(43)}}],
    ["a longer token", 403, {headers: {"X-Hearsay-Token": "x".repeat(5000)}}],
    ["two tokens", 403, {extra: ["X-Hearsay-Token: x"]}],
    ["a token in the address", 403, {line: "GET /api/graph?token=x HTTP/1.1", headers: {"X-Hearsay-Token": null}}],
    ["a token as a cookie", 403, {headers: {"X-Hearsay-Token": null, Cookie: "token=x"}}],
    ["no token for an article", 403, {line: `GET /api/doc/${SHA} HTTP/1.1`, headers: {"X-Hearsay-Token": null}}],
    ["no token for the stream of events", 403, {line: "GET /api/events HTTP/1.1", headers: {"X-Hearsay-Token": null}}],
    ["dots in the path", 403, {line: "GET /../../etc/passwd HTTP/1.1"}],
    ["encoded dots", 403, {line: "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1"}],
    ["mixed encoded dots", 403, {line: "GET /.%2E/etc/passwd HTTP/1.1"}],
    ["dots encoded twice", 403, {line: "GET /%252e%252e/etc/passwd HTTP/1.1"}],
    ["a backslash", 403, {line: "GET /..\\..\\etc HTTP/1.1"}],
    ["an encoded backslash", 403, {line: "GET /%5c..%5cetc HTTP/1.1"}],
    ["an encoded slash", 403, {line: "GET /api%2fgraph HTTP/1.1"}],
    ["an encoded zero", 403, {line: "GET /api/graph%00.html HTTP/1.1"}],
    ["two slashes", 403, {line: "GET //evil.example/ HTTP/1.1"}],
    ["a whole address", 403, {line: "GET http://evil.example/ HTTP/1.1"}],
    ["a path without slash", 400, {line: "GET api/graph HTTP/1.1"}],
    ["a very long path", 403, {line: `GET /${"a".repeat(5000)} HTTP/1.1`}],
    ["a file of the program", 404, {line: "GET /page.html HTTP/1.1"}],
    ["a file beside the graph", 404, {line: "GET /graph.json HTTP/1.1"}],
    ["the page with a question", 404, {line: "GET /?x=1 HTTP/1.1"}],
    ["an article by its name", 404, {line: "GET /api/doc/a.txt HTTP/1.1"}],
    ["an article that is not there", 404, {line: `GET /api/doc/${"b".repeat(64)} HTTP/1.1`}],
    ["an address of the tools of Vite", 403, {line: "GET /@fs/../etc/passwd?raw?? HTTP/1.1"}],
    ["the method OPTIONS", 405, {line: "OPTIONS /api/graph HTTP/1.1"}],
    ["the method PUT", 405, {line: "PUT /api/decisions HTTP/1.1"}],
    ["the method DELETE", 405, {line: "DELETE /api/decisions HTTP/1.1"}],
    ["the method HEAD", 405, {line: "HEAD / HTTP/1.1"}],
    ["the method TRACE", 405, {line: "TRACE / HTTP/1.1"}],
    ["a form of another language", 400, {line: "HELLO"}],
    ["a header that is none", 400, {extra: ["no colon here"]}],
    ["headers without end", 400, {headers: {Long: "x".repeat(40_000)}}],
  ])("refuses %s", async (_, status, request) => {
    const {status: given, text} = await ask(request);
    expect(given).toBe(status);
    expect(text).not.toContain('"statements"');
  });

  it.each<[string, number, string, Readonly<Record<string, string | null>>]>([
    ["no origin", 403, DECISION, {Origin: null}],
    ["another origin", 403, DECISION, {Origin: "http://evil.example"}],
    ["no word of the site", 403, DECISION, {"Sec-Fetch-Site": null}],
    ["a change typed into the address bar", 403, DECISION, {"Sec-Fetch-Site": "none"}],
    ["a change from another site", 403, DECISION, {"Sec-Fetch-Site": "cross-site"}],
    ["no token", 403, DECISION, {"X-Hearsay-Token": null}],
    ["a form", 415, DECISION, {"Content-Type": "application/x-www-form-urlencoded"}],
    ["plain text", 415, DECISION, {"Content-Type": "text/plain"}],
    ["JSON by half", 415, DECISION, {"Content-Type": "application/json, text/plain"}],
    ["no type", 415, DECISION, {"Content-Type": null}],
    ["no expected state", 428, DECISION, {"If-Match": null}],
    ["an old state", 409, DECISION, {"If-Match": '"zero"'}],
    ["no JSON", 400, "{", {}],
    ["no list", 400, '{"decisions": {}}', {}],
    ["an empty list", 400, '{"decisions": []}', {}],
    ["null", 400, "null", {}],
    ["a body that is too large", 413, `{"decisions": ["${"x".repeat(1_100_000)}"]}`, {}],
  ])("refuses a change with %s", async (_, status, body, headers) => {
    expect((await post(body, headers)).status).toBe(status);
    expect(session.taken).toEqual([]);
  });
});
