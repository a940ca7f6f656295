import {createHash, timingSafeEqual} from "node:crypto";
import type {IncomingMessage} from "node:http";

/** The header in which the page sends the token. */
const TOKEN_HEADER = "x-hearsay-token";

/** What a server accepts. */
export interface Gate {
  readonly port: number;
  readonly token: string;
  /** True where nothing may be changed. */
  readonly readOnly: boolean;
}

/** Why a request gets no answer: the HTTP status, and a stable code. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

/** Whatever could mean another path than it shows: dots, backslashes, control characters, encoded or not. */
const ODD_PATH = /\.\.|\\|%2e|%2f|%5c|%00|%25|[\u0000-\u0020\u007F-\uFFFF]|\/\//i;

/**
 * The rules of a server that only the page it served itself may use: exact Host, own Origin, no request from other sites, a token on everything but
 * the empty page, changes only as JSON from the page's own origin. Null where the request may be answered.
 */
export function refusal(request: IncomingMessage, gate: Gate): Refusal | null {
  return badShape(request) ?? foreign(request, gate) ?? withoutToken(request, gate) ?? badChange(request, gate);
}

function badShape({method, url = ""}: IncomingMessage): Refusal | null {
  if (method !== "GET" && method !== "POST") return {status: 405, code: "METHOD"};
  if (!url.startsWith("/") || ODD_PATH.test(url.split("?")[0] ?? "") || url.length > 2000)
    return {status: 403, code: "PATH"};
  return null;
}

function foreign(request: IncomingMessage, {port}: Gate): Refusal | null {
  const host = only(request, "host");
  if (host === null || !hosts(port).includes(host)) return {status: 403, code: "HOST"};
  const origin = only(request, "origin");
  if (count(request, "origin") > 0 && origin !== `http://${host}`) return {status: 403, code: "ORIGIN"};
  const site = only(request, "sec-fetch-site");
  if (count(request, "sec-fetch-site") > 0 && site !== "same-origin" && site !== "none")
    return {status: 403, code: "SITE"};
  return null;
}

/** The names under which the loopback interface may be addressed; nothing else, so that no other name can be bound to it. */
export function hosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}

/** The page itself holds no data and needs no token: the browser cannot send one with an address. */
function withoutToken(request: IncomingMessage, {token}: Gate): Refusal | null {
  if (request.url === "/") return null;
  const given = only(request, TOKEN_HEADER);
  return given !== null && sameSecret(given, token) ? null : {status: 403, code: "TOKEN"};
}

function badChange(request: IncomingMessage, {readOnly}: Gate): Refusal | null {
  if (request.method !== "POST") return null;
  if (readOnly) return {status: 403, code: "READ_ONLY"};
  if (only(request, "origin") === null) return {status: 403, code: "ORIGIN"};
  if (only(request, "sec-fetch-site") !== "same-origin") return {status: 403, code: "SITE"};
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(only(request, "content-type") ?? ""))
    return {status: 415, code: "CONTENT_TYPE"};
  if (only(request, "if-match") === null) return {status: 428, code: "NO_STATE"};
  return null;
}

/** The value of a header that stands there exactly once. */
export function only(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return count(request, name) === 1 && typeof value === "string" ? value : null;
}

function count({rawHeaders}: IncomingMessage, name: string): number {
  return rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length;
}

/** Compares in a time that does not tell how much agrees. */
function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
