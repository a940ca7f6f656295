import {HearsayError} from "../model/problem";
import type {Resources} from "../model/resources";

/** The bytes of one weights file. @throws HearsayError `WEIGHTS` if it is not among the resources. */
export function weightsOf({weights}: Resources, name: string): Uint8Array {
  const bytes = weights[name];
  if (bytes === undefined) {
    throw new HearsayError("WEIGHTS", `The weights "${name}" are missing. Expected ${name}.bin in src/models/weights.`);
  }
  return bytes;
}
