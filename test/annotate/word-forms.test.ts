import {WordForms} from "../../src/annotate/word-forms";

describe("the forms of words", () => {
  it("gives a word and the same in lower case, by its place", () => {
    const forms = new WordForms();
    expect(forms.of("In Rome", 3, 7)).toEqual({word: "Rome", lower: "rome"});
    expect(forms.of("Çok", 0, 3).lower).toBe("çok");
    expect(forms.of("an incomprehensibility", 3, 22).lower).toBe("incomprehensibility");
  });

  it("gives the same form for the same word of another text", () => {
    const forms = new WordForms();
    expect(forms.of("Rome", 0, 4)).toBe(forms.of("To Rome.", 3, 7));
    expect(forms.of("rome", 0, 4)).not.toBe(forms.of("Rome", 0, 4));
    expect(forms.of("Romeo", 0, 5).word).toBe("Romeo");
  });

  it("goes on when it is full", () => {
    const forms = new WordForms();
    for (let number = 0; number < 120_000; number++) {
      const text = String(number);
      expect(forms.of(text, 0, text.length).word === text).toBe(true);
    }
  });
});
