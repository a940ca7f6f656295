import {PAGE_FORMAT, type PageData} from "../../../src/export/page";

/** Why a page cannot show its data: the screen turns the code into words. */
export class PageDataError extends Error {
  readonly code: "EMPTY" | "NEWER" | "DAMAGED" | "LOCKED";

  constructor(code: PageDataError["code"]) {
    super(code);
    this.name = "PageDataError";
    this.code = code;
  }
}

/**
 * The data in the page's slot.
 * @throws PageDataError if it is empty, damaged, or of a newer form than this page knows.
 */
export async function decodePageData(text: string, encoding: string): Promise<PageData> {
  if (text.trim() === "") throw new PageDataError("EMPTY");
  const json = encoding === "gzip-base64" ? await unpack(text) : text;
  return checkPageData(parse(json));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new PageDataError("DAMAGED");
  }
}

/** The value as data of the form this page knows; refuses what it cannot show truthfully. */
export function checkPageData(value: unknown): PageData {
  const data = value as PageData | null;
  if (typeof data !== "object" || data === null || !Array.isArray(data.statements)) throw new PageDataError("DAMAGED");
  if (data.formatVersion !== PAGE_FORMAT) throw new PageDataError("NEWER");
  return data;
}

async function unpack(base64: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).text();
  } catch {
    throw new PageDataError("DAMAGED");
  }
}
