import {headerDate} from "../../src/model/header-date";

describe("headerDate", () => {
  it.each([
    ["Harbour Times\nMarch 3, 2021\n\nThe port opened.", "2021-03-03"],
    ["Port opens\n3 March 2021\n\nThe port opened.", "2021-03-03"],
    ["Port opens\nPublished: Wednesday, 3 March 2021, 10:15 GMT\n\nThe port opened.", "2021-03-03"],
    ["Port opens\nBy Ann Reed | Mar. 03, 2021 5:30 p.m. ET\n\nThe port opened.", "2021-03-03"],
    ["Today : Mar 03, 2021\nNews", "2021-03-03"],
    ["2021-03-03T08:00:00Z\nPort opens", "2021-03-03"],
  ])("reads %j", (text, day) => {
    expect(headerDate(text)).toBe(day);
  });

  it("takes no date from running text", () => {
    const long = `The port opened on March 3, 2021, ${"and many people came to see it, ".repeat(5)}`;
    expect(headerDate(`Port opens\n${long}\nMarch 4, 2022`)).toBeNull();
    expect(headerDate("On March 3, 2021, the port opened.")).toBeNull();
  });

  it("knows no day where the header tells none", () => {
    expect(headerDate("Port opens\n\nThe port opened on Monday.")).toBeNull();
    expect(headerDate("February 30, 2021\nPort opens")).toBeNull();
  });
});
