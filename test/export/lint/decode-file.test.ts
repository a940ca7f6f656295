import {decodeFile} from "../../../src/export/lint/decode-file";

const XML = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>Zoë</a>`;

describe("decoding a graph file", () => {
  it("goes by the mark at the beginning, else by the declaration, else takes UTF-8", () => {
    expect(decodeFile(Buffer.from(`\ufeff${XML("UTF-16")}`, "utf16le"))).toEqual({text: XML("UTF-16"), fault: null});
    expect(decodeFile(Buffer.from(XML("ISO-8859-1"), "latin1"))).toEqual({text: XML("ISO-8859-1"), fault: null});
    expect(decodeFile(Buffer.from("<a>Zoë</a>"))).toEqual({text: "<a>Zoë</a>", fault: null});
  });

  it("tells bytes that are not what the file says, and encodings that nobody knows", () => {
    expect(decodeFile(Buffer.from(XML("UTF-8"), "latin1")).fault).toBe("bytes that are no UTF-8");
    expect(decodeFile(Buffer.from(XML("KLINGON-1"))).fault).toBe('the encoding "KLINGON-1" is none that is known');
  });
});
