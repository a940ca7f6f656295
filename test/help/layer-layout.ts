import type {LayerLayout} from "../../src/models/layer-kernel";

/** A layout of a small network: 32 units, eight outputs, everything in 4,096 bytes. */
export const SMALL_LAYOUT: LayerLayout = {
  size: 4096,
  units: 32,
  outputs: 8,
  keptList: 16,
  rowList: 32,
  hidden: 48,
  matrix: 112,
  scores: 640,
  activeValues: 656,
  activeRows: 736,
  scales: 880,
  rows: 896,
  found: 3072,
  nearList: 3088,
};
