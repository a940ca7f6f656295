import type {NameLayout} from "../../src/models/name-kernel";

/** Room for a few rows from byte 4096 on. */
export const SMALL_NAME_LAYOUT: NameLayout = {
  size: 8192,
  list: 0,
  sums: 64,
  units: 256,
  scores: 320,
  unitBias: 448,
  labelBias: 512,
  unitOutput: 640,
};
