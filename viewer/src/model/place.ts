/** Where a node goes, in pixels of a drawing of the size asked for; x to the right, y downwards. */
export interface Place {
  x: number;
  y: number;
}
