import {readHtml} from "../../src/read/html";
import {LIMITS} from "../../src/read/reading";

const FILLER = "and the crowd went home happy after a long day of speeches, music and rain on the water. ".repeat(3);

function page(head: string, body: string): string {
  return `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article></body></html>`;
}

describe("readHtml", () => {
  it("gives the article's paragraphs with an empty line between, and no scripts or menus", () => {
    const body = `<p>The pier &amp; port opened, said <b>Ann Reed</b>, ${FILLER}</p><p>"It is late,"<br>she said. ${FILLER}</p><script>alert(1)</script>`;
    const {text} = readHtml(page("", body), LIMITS);
    expect(text).toContain("The pier & port opened, said Ann Reed, and the crowd");
    expect(text).toContain('water.\n\n"It is late,"\nshe said.');
    expect(text).not.toMatch(/alert|Home/);
  });

  it("reads title, day, outlet and address from meta tags", () => {
    const head = `<title>Pier | Harbour Times</title><meta property="og:title" content="Pier opens"><meta property="og:site_name" content="Harbour Times">
      <meta property="article:published_time" content="2021-03-03T10:00:00Z"><link rel="canonical" href="https://example.org/pier">`;
    expect(readHtml(page(head, `<p>${FILLER}</p>`), LIMITS).metadata).toEqual({
      title: "Pier opens",
      published: "2021-03-03",
      outlet: "Harbour Times",
      url: "https://example.org/pier",
    });
  });

  it("reads structured data where there are no meta tags", () => {
    const data = {
      "@graph": [{headline: "Pier opens", datePublished: "2021-03-03", publisher: {name: "Harbour Times"}}],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`;
    expect(readHtml(page(head, `<p>${FILLER}</p>`), LIMITS).metadata).toEqual({
      title: "Pier opens",
      published: "2021-03-03",
      outlet: "Harbour Times",
    });
  });

  it("keeps the words of a page too short for an article", () => {
    expect(readHtml("<html><body><p>It is late.</p></body></html>", LIMITS).text).toBe("It is late.");
  });

  it("refuses pages without text, without bottom or without end", () => {
    expect(() => readHtml("<html><body><script>1</script></body></html>", LIMITS)).toThrow("no text");
    expect(() => readHtml(`<html><body>${"<div>".repeat(2000)}x`, LIMITS)).toThrow("deeper");
    expect(() => readHtml(`<html><body>${"<div></b>".repeat(2000)}x`, LIMITS)).toThrow("deeper");
    expect(() => readHtml(`<html><body>${"<i>x</i>".repeat(20)}`, {...LIMITS, elements: 10})).toThrow("larger");
  });
});
