import {annotator} from "../../src/annotate/annotator";
import {createPipeline} from "../../src/annotate/pipeline";
import {layer} from "../../src/model/layer";
import {HearsayError} from "../../src/model/problem";

const lengths = layer<number>("lengths");
const doubled = layer<number>("doubled");
const measure = annotator({name: "measure", needs: [], gives: lengths, run: (document) => document.text.length});
const double = annotator({
  name: "double",
  needs: [lengths],
  gives: doubled,
  run: (_document, [length], report) => {
    if (length === 0) report({code: "EMPTY", text: "Nothing to double."});
    return length * 2;
  },
});
const document = (text: string) => ({id: "d", text, sha256: ""});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof HearsayError) return `${error.code}: ${error.message}`;
  }
  return "no error";
}

describe("a pipeline", () => {
  it("runs its steps in order and hands each what it needs", () => {
    expect(createPipeline([measure, double])(document("four")).get(doubled)).toBe(8);
  });

  it("refuses a step whose need nothing before it gives, naming both", () => {
    expect(codeOf(() => createPipeline([double, measure]))).toBe(
      'PIPELINE_ORDER: Annotator "double" needs layer "lengths", which nothing before it gives. Put the annotator that gives it earlier in the list.',
    );
  });

  it("refuses two steps that give the same layer", () => {
    expect(codeOf(() => createPipeline([measure, measure]))).toMatch(/^PIPELINE_TWICE/);
  });

  it("says which layer is missing", () => {
    expect(codeOf(() => createPipeline([measure])(document("")).get(doubled))).toMatch(
      /^LAYER_MISSING: The layer "doubled"/,
    );
  });

  it("signs problems with the step and the document", () => {
    expect(createPipeline([measure, double])(document("")).problems).toEqual([
      {code: "EMPTY", text: "Nothing to double.", document: "d", by: "double"},
    ]);
  });
});
