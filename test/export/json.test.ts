import fc from "fast-check";
import {jsonLines, sortedJson} from "../../src/export/json";
import {wellFormed} from "../../src/model/text";
import {NAUGHTY} from "../help/naughty";

describe("sorted JSON", () => {
  it("has one form whatever the order of the keys", () => {
    expect(sortedJson({b: 1, a: [true, null, "x"], c: {z: 1, y: 2}})).toBe(
      '{"a":[true,null,"x"],"b":1,"c":{"y":2,"z":1}}',
    );
    expect(sortedJson({a: undefined, b: 0.123456, c: Number.NaN})).toBe('{"b":0.1235,"c":null}');
  });

  it("comes back as it was, naughty strings as keys and as values", () => {
    for (const text of NAUGHTY) {
      const back = JSON.parse(sortedJson({[`k${text}`]: text}));
      expect(back).toEqual({[wellFormed(`k${text}`)]: wellFormed(text)});
    }
    expect(Object.keys(JSON.parse(sortedJson(JSON.parse('{"__proto__":1}'))))).toEqual(["__proto__"]);
  });

  it("comes back as it was for any JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue({noUnicodeString: false}), (value) => {
        const text = sortedJson(value);
        expect(sortedJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("is one value a line in JSON Lines", () => {
    expect([...jsonLines([{a: "\n"}, 2])]).toEqual(['{"a":"\\n"}\n', "2\n"]);
  });
});
