import fc from "fast-check";
import {readJson, readJsonLine, readJsonLines} from "../../src/read/json";
import {LIMITS} from "../../src/read/reading";

const place = {name: "news.jsonl", line: 3, limits: LIMITS};

describe("readJsonLine", () => {
  it("gives a document with what the line knows of it", () => {
    const line =
      '{"id": "a", "text": "It is late.", "title": "Late", "published": "2021-03-03", "url": "https://example.org", "outlet": "Times", "more": 1}';
    expect(readJsonLine(line, place)).toEqual({
      document: {
        id: "a",
        text: "It is late.",
        title: "Late",
        published: "2021-03-03",
        url: "https://example.org",
        outlet: "Times",
      },
      problems: [],
    });
  });

  it("names a document without id after its line", () => {
    expect(readJsonLine('{"text": "It is late."}', place).document?.id).toBe("news.jsonl#3");
    expect(readJsonLine('{"id": 7, "text": "It is late."}', place).document?.id).toBe("7");
  });

  it.each([
    ["{", "BAD_LINE"],
    ["null", "BAD_LINE"],
    ["[1]", "BAD_LINE"],
    ['{"id": "a"}', "BAD_LINE"],
    ['{"id": "a", "text": 5}', "BAD_LINE"],
    ['{"id": "a", "text": " "}', "EMPTY"],
  ])("reports %j as %s", (line, code) => {
    const {document, problems} = readJsonLine(line, place);
    expect(document).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("refuses a line beyond the limit, and tells a bad day while keeping the document", () => {
    const limits = {...LIMITS, lineLength: 10};
    expect(readJsonLine('{"text": "It is late."}', {...place, limits}).problems[0]?.code).toBe("TOO_LARGE");
    const {document, problems} = readJsonLine('{"id": "a", "text": "It is late.", "published": "soon"}', place);
    expect(document?.published).toBeUndefined();
    expect(problems[0]?.code).toBe("BAD_DATE");
  });

  it("puts no text of the document into a problem, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const {problems} = readJsonLine(line, place);
        for (const problem of problems) expect(problem.text).toMatch(/^Line 3 of "news.jsonl" /);
      }),
    );
  });

  it("keeps names such as __proto__ inert", () => {
    const {document} = readJsonLine('{"id": "__proto__", "text": "It is late.", "__proto__": {"title": "x"}}', place);
    expect(document).toEqual({id: "__proto__", text: "It is late."});
  });
});

describe("readJsonLines", () => {
  it("goes on after a bad line", () => {
    const {documents, problems} = readJsonLines('{"text": "One."}\r\n\n{bad\n{"text": "Two."}', "n.jsonl", LIMITS);
    expect(documents.map(({id}) => id)).toEqual(["n.jsonl#1", "n.jsonl#4"]);
    expect(problems.map(({document}) => document)).toEqual(["n.jsonl#3"]);
  });
});

describe("readJson", () => {
  it("reads one object, an array, and lines under a wrong name", () => {
    expect(readJson('{"id": "a", "text": "One."}', "n.json", LIMITS).documents).toHaveLength(1);
    expect(readJson('[{"text": "One."}, {"text": "Two."}]', "n.json", LIMITS).documents.map(({id}) => id)).toEqual([
      "n.json#1",
      "n.json#2",
    ]);
    expect(readJson('{"text": "One."}\n{"text": "Two."}', "n.json", LIMITS).documents).toHaveLength(2);
  });
});
