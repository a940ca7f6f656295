import {randomBytes} from "node:crypto";
import {once} from "node:events";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {HearsayError} from "../model/problem";
import {errorCode} from "./open-file";
import {type Gate, only, type Refusal, refusal} from "./server-guard";
import {readStream} from "./stream";

/** What the server shows and changes. Every method may be called again at any time. */
export interface ViewerSession {
  /** The page without data; it fetches `/api/graph` itself, with the token. */
  readonly page: () => Promise<string>;
  /** The state of the decisions, and the page's data for it as JSON. */
  readonly graph: () => Promise<{readonly state: string; readonly json: string}>;
  /** The text of a document by its hash. */
  readonly document: (sha256: string) => string | undefined;
  /** What a name may mean. */
  readonly search: (words: string) => unknown;
  /**
   * Appends decisions to a log in the state the page has seen, and rebuilds.
   * @throws HearsayError `CONFLICT` or `BAD_DECISION`
   */
  readonly decide: (decisions: readonly unknown[], state: string) => Promise<void>;
}

/** How the viewer is served. */
export interface ServeOptions {
  /** Wanted port; another is chosen if it is taken. */
  readonly port?: number;
  readonly readOnly?: boolean;
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  /** With the token in the fragment, which browsers never send. */
  readonly address: string;
  /** Tells open pages that the graph has changed. */
  readonly announce: () => Promise<void>;
  /** Ends it, with all that listen. */
  readonly close: () => Promise<void>;
}

const LARGEST_BODY = 1_000_000;
const MOST_LISTENERS = 32;
const TEN_SECONDS = 10_000;

/** On every answer: nothing is kept, framed, guessed or shared with another origin. */
const HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
} as const;
const DATA_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Serves the viewer on 127.0.0.1 and nowhere else:
 *
 *     GET  /                  the page, without data
 *     GET  /api/graph         {"state", "readOnly", "data"}; ETag is the state
 *     GET  /api/doc/<sha256>  the text of a document, as an attachment
 *     GET  /api/search?q=     what a name may mean
 *     GET  /api/events        text/event-stream: "rebuilt" with the new state
 *     POST /api/decisions     {"decisions": [...]} with If-Match: "<state>"; 409 where the log has changed since; answers as /api/graph
 *
 * Everything under /api/ needs the token of this run in the header `X-Hearsay-Token`. No path is ever mapped to a file.
 */
export async function serve(session: ViewerSession, options: ServeOptions = {}): Promise<RunningServer> {
  const token = randomBytes(32).toString("base64url");
  const listeners = new Set<ServerResponse>();
  const gate = {port: 0, token, readOnly: options.readOnly ?? false};
  const server = createServer(
    {requestTimeout: TEN_SECONDS, headersTimeout: TEN_SECONDS, maxHeaderSize: 16_384},
    (request, response) => {
      answer(request, response, {session, gate, listeners}).catch((error: unknown) => fail(response, error));
    },
  );
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  gate.port = await listen(server, options.port ?? 0);
  return {
    port: gate.port,
    address: `http://127.0.0.1:${gate.port}/#token=${token}`,
    announce: async () => {
      const {state} = await session.graph();
      for (const listener of listeners) listener.write(eventOf(state));
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen({host: "127.0.0.1", port, exclusive: true});
    await once(server, "listening");
  } catch (error) {
    if (port === 0 || !["EADDRINUSE", "EACCES"].includes(errorCode(error))) throw error;
    return listen(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

interface Place {
  readonly session: ViewerSession;
  readonly gate: Gate;
  readonly listeners: Set<ServerResponse>;
}

async function answer(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  const refused = refusal(request, place.gate);
  if (refused) return refuse(request, response, refused);
  const {session, gate} = place;
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const route = `${request.method} ${url.pathname}`;
  const text = /^GET \/api\/doc\/([0-9a-f]{64})$/.exec(route);
  if (request.url === "/" && request.method === "GET") return sendPage(response, await session.page());
  if (route === "GET /api/graph") return sendGraph(request, response, session, gate);
  if (route === "GET /api/search")
    return sendJson(request, response, session.search((url.searchParams.get("q") ?? "").slice(0, 500)));
  if (route === "GET /api/events") return listenTo(request, response, place);
  if (route === "POST /api/decisions") return decide(request, response, place);
  if (text) return sendText(response, session.document(text[1]!));
  return refuse(request, response, {status: 404, code: "NOT_FOUND"});
}

function sendPage(response: ServerResponse, page: string): void {
  const policy =
    /<meta[^>]+http-equiv="Content-Security-Policy"[^>]+content="([^"]+)"/i.exec(page)?.[1] ?? "default-src 'none'";
  const headers = {
    "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
    "Content-Type": "text/html; charset=utf-8",
  };
  send(response, 200, headers, page);
}

async function sendGraph(
  request: IncomingMessage,
  response: ServerResponse,
  session: ViewerSession,
  {readOnly}: Gate,
): Promise<void> {
  const {state, json} = await session.graph();
  const body = `{"state":${JSON.stringify(state)},"readOnly":${readOnly},"data":${json}}`;
  sendBody(request, response, body, {ETag: `"${state}"`});
}

function sendJson(request: IncomingMessage, response: ServerResponse, value: unknown): void {
  sendBody(request, response, JSON.stringify(value), {});
}

function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  more: Readonly<Record<string, string>>,
): void {
  const packed = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && body.length > 2000;
  const headers = {"Content-Security-Policy": DATA_POLICY, "Content-Type": "application/json; charset=utf-8", ...more};
  send(response, 200, packed ? {...headers, "Content-Encoding": "gzip"} : headers, packed ? gzipSync(body) : body);
}

function sendText(response: ServerResponse, text: string | undefined): void {
  const headers = {"Content-Security-Policy": DATA_POLICY, "Content-Type": "text/plain; charset=utf-8"};
  if (text === undefined) send(response, 404, headers, "NOT_FOUND");
  else send(response, 200, {...headers, "Content-Disposition": 'attachment; filename="article.txt"'}, text);
}

function listenTo(request: IncomingMessage, response: ServerResponse, {listeners}: Place): void {
  if (listeners.size >= MOST_LISTENERS) {
    refuse(request, response, {status: 503, code: "TOO_MANY"});
    return;
  }
  response.writeHead(200, {
    ...HEADERS,
    "Content-Security-Policy": DATA_POLICY,
    "Content-Type": "text/event-stream; charset=utf-8",
  });
  response.write(": listening\n\n");
  listeners.add(response);
  response.on("close", () => {
    listeners.delete(response);
  });
}

function eventOf(state: string): string {
  return `event: rebuilt\ndata: ${JSON.stringify({state})}\n\n`;
}

async function decide(
  request: IncomingMessage,
  response: ServerResponse,
  {session, gate, listeners}: Place,
): Promise<void> {
  const decisions = decisionsIn(await body(request));
  if (decisions === null) return refuse(request, response, {status: 400, code: "BAD_REQUEST"});
  const state = (only(request, "if-match") ?? "").replace(/^"(.*)"$/, "$1");
  await session.decide(decisions, state);
  await sendGraph(request, response, session, gate);
  const {state: now} = await session.graph();
  for (const listener of listeners) listener.write(eventOf(now));
}

async function body(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY)
    throw new HearsayError("TOO_LARGE", "The request is too large.");
  return Buffer.from(await readStream(request, LARGEST_BODY)).toString("utf8");
}

function decisionsIn(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const {decisions} = value as {readonly decisions?: unknown};
    return Array.isArray(decisions) && decisions.length > 0 ? decisions : null;
  } catch {
    return null;
  }
}

const STATUS: Readonly<Record<string, number>> = {CONFLICT: 409, BAD_DECISION: 400, TOO_LARGE: 413, LOCKED: 503};

function fail(response: ServerResponse, error: unknown): void {
  const code = error instanceof HearsayError ? error.code : "FAULT";
  if (response.headersSent) response.destroy();
  else refuse(null, response, {status: STATUS[code] ?? 500, code});
}

/** Says no, and no more than a code: nothing of the request is repeated. The connection is not kept, so that an unread body goes with it. */
function refuse(request: IncomingMessage | null, response: ServerResponse, {status, code}: Refusal): void {
  request?.resume();
  const headers = {
    "Content-Security-Policy": DATA_POLICY,
    "Content-Type": "application/json; charset=utf-8",
    Connection: "close",
  };
  send(response, status, headers, JSON.stringify({code}));
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  content: string | Uint8Array,
): void {
  response.writeHead(status, {...HEADERS, ...headers, "Content-Length": Buffer.byteLength(content)});
  response.end(content);
}
