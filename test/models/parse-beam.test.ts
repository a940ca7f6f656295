import {ParseBeam} from "../../src/models/parse-beam";
import {MOVE} from "../../src/models/parser-state";

const LENGTH = 6;
const WIDTH = 4;
const MARGIN = 1.5;

function started(looked = 2): ParseBeam {
  const beam = new ParseBeam(LENGTH, {width: WIDTH, margin: MARGIN, looked});
  beam.start(LENGTH);
  beam.offer(0, MOVE.shift, 0, 0);
  beam.advance();
  return beam;
}

describe("the beam of parses", () => {
  it("follows one parse while one move alone is offered", () => {
    const beam = started();
    expect([beam.count, beam.state(0).next, beam.state(0).depth]).toEqual([1, 1, 1]);
  });

  it("parts where two moves are offered, the likelier first, and the parses share nothing", () => {
    const beam = started();
    beam.offer(0, MOVE.shift, 0, -1);
    beam.offer(0, MOVE.left, 3, -0.5);
    beam.advance();
    expect(beam.count).toBe(2);
    expect([beam.state(0).heads[0], beam.state(0).labels[0], beam.state(0).depth]).toEqual([1, 3, 0]);
    expect([beam.state(1).heads[0], beam.state(1).next, beam.state(1).depth]).toEqual([-1, 2, 2]);
  });

  it("lets a parse that lay behind win by later moves", () => {
    const beam = started();
    beam.offer(0, MOVE.left, 3, -0.5);
    beam.offer(0, MOVE.shift, 0, -1);
    beam.advance();
    beam.offer(0, MOVE.shift, 0, -3);
    beam.offer(1, MOVE.shift, 0, -0.1);
    beam.advance();
    expect([beam.count, beam.state(0).heads[0], beam.state(0).next]).toEqual([1, -1, 3]);
  });

  it("gives up what is less likely by the margin, measured over all moves made", () => {
    const beam = started();
    beam.offer(0, MOVE.left, 0, 0);
    beam.offer(0, MOVE.shift, 0, -0.6 * MARGIN);
    beam.advance();
    expect(beam.count).toBe(2);
    beam.offer(0, MOVE.shift, 0, 0);
    beam.offer(1, MOVE.shift, 0, -0.6 * MARGIN);
    beam.advance();
    expect(beam.count).toBe(1);
  });

  it("keeps the likeliest of many offers, in order, and among equals the first", () => {
    const beam = started();
    for (let label = 0; label < 3 * WIDTH; label++) beam.offer(0, MOVE.left, label, -(label % 3) / 10);
    beam.advance();
    expect(beam.count).toBe(WIDTH);
    expect(Array.from({length: WIDTH}, (_, parse) => beam.state(parse).labels[0])).toEqual([0, 3, 6, 9]);
  });

  it("follows once what goes on alike: the likelier of two that differ in an arc that is done with", () => {
    const beam = started();
    for (let word = 1; word < 3; word++) {
      beam.offer(0, MOVE.shift, 0, 0);
      beam.advance();
    }
    beam.offer(0, MOVE.right, 2, -0.3);
    beam.offer(0, MOVE.right, 1, -0.1);
    beam.advance();
    // The label of the third word's arc is still seen: it hangs on the top of the stack.
    expect(beam.count).toBe(2);
    for (let parse = 0; parse < 2; parse++) beam.offer(parse, MOVE.right, 3, 0);
    beam.advance();
    expect([beam.count, beam.state(0).labels[1], beam.state(0).labels[2]]).toEqual([1, 3, 1]);
  });

  it.each([
    [2, [2, 1]],
    [Number.POSITIVE_INFINITY, [2, 2]],
  ])("looks at the children of %s words on the stack to tell parses apart", (looked, counts) => {
    const beam = started(looked);
    const both = (move: number): number => {
      for (let parse = 0; parse < beam.count; parse++) beam.offer(parse, move, 0, 0);
      beam.advance();
      return beam.count;
    };
    both(MOVE.shift);
    beam.offer(0, MOVE.right, 2, -0.3);
    beam.offer(0, MOVE.right, 1, -0.1);
    beam.advance();
    expect([both(MOVE.shift), both(MOVE.shift)]).toEqual(counts);
    expect(beam.state(0).labels[1]).toBe(1);
  });

  it("begins anew, whatever was left of the sentence before", () => {
    const beam = started();
    beam.offer(0, MOVE.shift, 0, 0);
    beam.offer(0, MOVE.left, 0, 0);
    beam.advance();
    beam.offer(0, MOVE.shift, 0, 0);
    beam.start(2);
    expect([beam.count, beam.state(0).next, beam.state(0).length]).toEqual([1, 0, 2]);
    beam.offer(0, MOVE.shift, 0, -9);
    beam.advance();
    expect([beam.count, beam.state(0).next]).toEqual([1, 1]);
  });
});
