import type {Statement} from "../../../src/model/statement";
import type {Link} from "./links";
import type {Picture, PictureNode} from "./picture";
import type {Place} from "./place";

/** More squares than this cannot be told apart. */
const MOST_STATEMENTS = 200;
const ROW = 12;
const GAP = 15;

/** The picture with the statements of one of its links as squares at the middle of the edge; without the link, the picture itself. */
export function unfold(picture: Picture, link: Link | undefined): Picture {
  if (!link || !picture.edges.some(({key}) => key === link.key)) return picture;
  const {source, target} = link;
  const statements = link.statements.slice(0, MOST_STATEMENTS);
  const squares = statements.map((statement, index) =>
    square(statement, {source, target, index, count: statements.length}),
  );
  return {...picture, nodes: [...picture.nodes, ...squares]};
}

function square({id, text}: Statement, on: NonNullable<PictureNode["on"]>): PictureNode {
  const marks = {unnamed: false, disputed: false, loop: false, weight: 0, hop: 0, community: -1};
  return {id, label: text, kind: "topic", ...marks, x: 0, y: 0, on};
}

/** Where an unfolded statement goes: in rows along the edge, around its middle. */
export function squarePlace(on: NonNullable<PictureNode["on"]>, from: Place, to: Place): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const rows = Math.ceil(on.count / ROW);
  const row = Math.floor(on.index / ROW);
  const inRow = row === rows - 1 ? on.count - row * ROW : ROW;
  const along = ((on.index % ROW) - (inRow - 1) / 2) * GAP;
  const aside = (row - (rows - 1) / 2) * GAP + (rows % 2 ? GAP : 0);
  return {
    x: (from.x + to.x) / 2 + alongX * along - alongY * aside,
    y: (from.y + to.y) / 2 + alongY * along + alongX * aside,
  };
}
