import fc from "fast-check";
import {documentKey, edgeKey, entityKey, entityKeyWithHash, slug, statementKey} from "../../src/model/keys";

describe("keys", () => {
  it("makes a readable key of type and name", () => {
    expect(entityKey("PERSON", "Renée O’Neill-Roe")).toBe("person:renee-oneill-roe");
    expect(entityKey("ORG", "U.S. Border Office")).toBe("org:us-border-office");
  });

  it("falls back to a hash where no letter is left", () => {
    expect(entityKey("PLACE", "東京")).toMatch(/^place:[0-9a-f]{16}$/);
    expect(entityKeyWithHash("PLACE", "東京", "x")).toMatch(/^place:[0-9a-f]{8}$/);
  });

  it("adds a hash of the content where a readable key is taken", () => {
    expect(entityKeyWithHash("PERSON", "John Smith", "one")).toMatch(/^person:john-smith-[0-9a-f]{8}$/);
    expect(entityKeyWithHash("PERSON", "John Smith", "one")).not.toBe(entityKeyWithHash("PERSON", "John Smith", "two"));
  });

  it("never gives a slug outside [a-z0-9-] or longer than 60", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 200}), (name) => {
        expect(slug(name)).toMatch(/^([a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?)?$/);
      }),
    );
  });

  it("gives documents, statements and edges keys with a prefix", () => {
    expect(documentKey("0123456789abcdef")).toBe("document:0123456789ab");
    expect(statementKey("00", 1, 2, "a")).toMatch(/^statement:[0-9a-f]{16}$/);
    expect(statementKey("00", 1, 2, "a")).not.toBe(statementKey("00", 1, 3, "a"));
    expect(edgeKey("SAID", "person:a", "statement:b")).toBe("SAID|person:a|statement:b");
    expect(edgeKey("met_with", "person:a", "person:b", "x")).toBe("met_with|person:a|person:b|x");
  });
});
