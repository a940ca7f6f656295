import type {ContainerArray} from "../../training/shared/write-container";

/** Sizes of a network made by hand. */
export interface BareNetwork {
  readonly features: number;
  /** What the outputs say whatever is seen. */
  readonly outputBias: readonly number[];
}

/** Arrays of a `FeedForward` that knows no feature and always gives the same scores. */
export function bareNetwork({features, outputBias}: BareNetwork): Record<string, ContainerArray> {
  return {
    used: new Uint8Array(features),
    rows: new Uint8Array(0),
    rowScales: new Uint16Array(0),
    bias: new Float32Array(4),
    output: new Int8Array(4 * outputBias.length),
    outputScales: new Uint16Array(4),
    outputBias: Float32Array.from(outputBias),
  };
}
