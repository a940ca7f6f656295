import {readDocuments, readMetadata} from "../../src/read/index";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function codes(content: Uint8Array, name: string, limits = {}): Promise<string[]> {
  return (await readDocuments(content, name, {limits})).problems.map(({code}) => code);
}

describe("readDocuments", () => {
  it("gives a text file as one document named after it", async () => {
    expect(await readDocuments(bytes("It is late."), "a/b.txt")).toEqual({
      documents: [{id: "a/b.txt", text: "It is late."}],
      problems: [],
    });
  });

  it("reads each form by its name or content", async () => {
    expect((await readDocuments(bytes('{"text": "One."}\n{"text": "Two."}'), "n.jsonl")).documents).toHaveLength(2);
    expect((await readDocuments(bytes('[{"text": "One."}]'), "n.json")).documents).toHaveLength(1);
    expect((await readDocuments(bytes("text\nOne.\nTwo.\n"), "n.csv")).documents).toHaveLength(2);
    expect((await readDocuments(bytes("<html><body><p>One.</p></body></html>"), "n.html")).documents[0]?.text).toBe(
      "One.",
    );
    expect((await readDocuments(bytes("# Title of it\n\nOne."), "n.md")).documents[0]?.title).toBe("Title of it");
  });

  it("reports what it cannot read, by code", async () => {
    expect(await codes(bytes("%PDF-1.7"), "a.txt")).toEqual(["NOT_PARSED"]);
    expect(await codes(Uint8Array.from([1, 0, 0xff, 0x80, 0]), "a.txt")).toEqual(["NOT_PARSED"]);
    expect(await codes(bytes(" \n"), "a.txt")).toEqual(["EMPTY"]);
    expect(await codes(new Uint8Array(), "a.txt")).toEqual(["EMPTY"]);
    expect(await codes(bytes("It is late."), "a.txt", {fileBytes: 5})).toEqual(["TOO_LARGE"]);
    expect(await codes(bytes("<html><script>1</script></html>"), "a.html")).toEqual(["NOT_PARSED"]);
  });

  it("keeps the start of a text beyond the limit, without half a character", async () => {
    const {documents, problems} = await readDocuments(bytes("abc😀def"), "a.txt", {limits: {textLength: 4}});
    expect(documents[0]?.text).toBe("abc");
    expect(problems[0]?.code).toBe("TRUNCATED");
  });
});

describe("readMetadata", () => {
  it("reads the table, or says that it is none", async () => {
    expect((await readMetadata(bytes("file,title\na.txt,Late\n"), "metadata.csv")).byFile.get("a.txt")).toEqual({
      title: "Late",
    });
    expect((await readMetadata(Uint8Array.from([0, 1, 0xff]), "metadata.csv")).problems[0]?.code).toBe("NOT_PARSED");
  });
});
