/** One measured figure of quality. Floors live in `floors.json`, under `<set> · <measure>`. */
export interface Figure {
  /** The data set and part: "PolNeAR dev". */
  readonly set: string;
  /** What is measured: "who said what F1". */
  readonly measure: string;
  /** Between 0 and 1. */
  readonly value: number;
}
