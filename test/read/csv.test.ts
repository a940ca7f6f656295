import {readCsv, readMetadataTable} from "../../src/read/csv";
import {LIMITS} from "../../src/read/reading";

const options = {limits: LIMITS};

describe("readCsv", () => {
  it("gives one document a row, line breaks and quotation marks in cells included", () => {
    const table = 'id,Title,Text,date\n7,Late,"It is ""late"",\nshe said.",2021-03-03\n,,Two.,\n';
    expect(readCsv(table, "n.csv", options)).toEqual({
      documents: [
        {id: "7", text: 'It is "late",\nshe said.', title: "Late", published: "2021-03-03"},
        {id: "n.csv#2", text: "Two."},
      ],
      problems: [],
    });
  });

  it.each([
    ["body;url\nIt is late.;https://example.org\n", "n.csv"],
    ["body\turl\nIt is late.\thttps://example.org\n", "n.tsv"],
  ])("finds the delimiter of %j", (table, name) => {
    expect(readCsv(table, name, options).documents[0]).toMatchObject({text: "It is late.", url: "https://example.org"});
  });

  it("takes the column it is told, and names the choices where it finds none", () => {
    expect(readCsv("a,story\n1,It is late.", "n.csv", {...options, textColumn: "Story"}).documents).toHaveLength(1);
    const {documents, problems} = readCsv("a,story\n1,It is late.", "n.csv", options);
    expect(documents).toEqual([]);
    expect(problems[0]?.code).toBe("NO_TEXT_COLUMN");
    expect(problems[0]?.text).toContain("a, story");
  });

  it("reports empty texts, bad days and broken tables", () => {
    const {documents, problems} = readCsv("text,date\n ,2021-01-01\nIt is late.,soon\n", "n.csv", options);
    expect(documents).toHaveLength(1);
    expect(problems.map(({code}) => code)).toEqual(["EMPTY", "BAD_DATE"]);
    expect(readCsv('text\n"It is late.', "n.csv", options).problems.map(({code}) => code)).toEqual(["NOT_PARSED"]);
  });
});

describe("readMetadataTable", () => {
  it("tells what is known of each file, empty cells left out", () => {
    const {byFile, problems} = readMetadataTable(
      "file,title,outlet,published,url\na.txt,Late,,2021-03-03,\n",
      "metadata.csv",
      LIMITS,
    );
    expect([...byFile]).toEqual([["a.txt", {title: "Late", published: "2021-03-03"}]]);
    expect(problems).toEqual([]);
  });

  it("reports a table without the column of files, and bad days", () => {
    expect(readMetadataTable("name\na.txt\n", "metadata.csv", LIMITS).problems[0]?.code).toBe("NOT_PARSED");
    expect(readMetadataTable("file,published\na.txt,soon\n", "metadata.csv", LIMITS).problems[0]?.code).toBe(
      "BAD_DATE",
    );
  });
});
