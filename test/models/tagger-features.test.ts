import {
  edgeRow,
  historyRows,
  PLACE_ROWS_MOST,
  PLACES,
  placeBlocks,
  placeRows,
  TAGGER_ROWS,
  TAGS_MOST,
} from "../../src/models/tagger-features";
import {bareSheet} from "../help/bare-models";

describe("the rows of the tagger", () => {
  const sheet = bareSheet();
  const [row] = sheet.read(["announced"]);
  const out = new Int32Array(PLACE_ROWS_MOST);

  it("are different at each place, and all within the table", () => {
    const seen = PLACES.flatMap((_, place) => [
      edgeRow(place),
      ...out.slice(0, placeRows(sheet.data, row, 3, place, out)),
    ]);
    expect(new Set(seen).size).toBe(seen.length);
    expect(Math.max(...seen)).toBeLessThan(TAGGER_ROWS);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
  });

  it("put rare words in one row", () => {
    const {word, limit} = placeBlocks(0);
    placeRows(sheet.data, row, limit + 5, 0, out);
    expect(out[0]).toBe(word + limit);
    placeRows(sheet.data, row, -1, 0, out);
    expect(out[0]).toBe(word + limit);
  });

  it("look at the shape of the first word only", () => {
    expect(historyRows(TAGS_MOST - 1, TAGS_MOST - 1, 12345, out)).toBe(4);
    expect(historyRows(1, 2, 0, out)).toBe(3);
    expect(Math.max(...out.slice(0, 3))).toBeLessThan(TAGGER_ROWS);
  });
});
