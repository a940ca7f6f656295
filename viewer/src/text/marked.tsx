import type {Span} from "../../../src/model/span";
import {words} from "../i18n/en";
import {type Marking, type Role, type Segment, segments} from "./segments";

export interface MarkedProps {
  readonly text: string;
  readonly markings: readonly Marking[];
  readonly range: Span;
  /** Id of the statement in view: its marks are strong, the others quiet. */
  readonly chosen?: string;
  /** Name of the chosen statement's speaker, for screen readers. */
  readonly speaker?: string;
  /** Opens the thing a mark belongs to. */
  onOpen?(marking: Marking): void;
}

const ORDER: readonly Role[] = ["noise", "nested", "content", "speaker", "name", "cue", "hedge", "negation", "found"];

/** Text with everything that lies over it marked: flat pieces, so that overlapping spans are drawn right and copied whole. */
export function Marked({text, markings, range, chosen, speaker, onOpen}: MarkedProps) {
  return (
    <>
      {segments(text, markings, range).map((segment) => (
        <Piece key={segment.start} segment={segment} chosen={chosen} speaker={speaker} onOpen={onOpen} />
      ))}
    </>
  );
}

type PieceProps = Pick<MarkedProps, "chosen" | "speaker" | "onOpen"> & {readonly segment: Segment};

function Piece({segment, chosen, speaker = "", onOpen}: PieceProps) {
  if (segment.markings.length === 0) return <>{segment.text}</>;
  const own = segment.markings.filter(({id, role}) => chosen === undefined || id === chosen || role === "name");
  const quiet = segment.markings.filter((marking) => !own.includes(marking) && marking.role === "content");
  const roles = ORDER.filter((role) => own.some((marking) => marking.role === role));
  const noise = segment.markings.some(({role}) => role === "noise");
  const classes = [
    ...roles.map((role) => `m-${role}`),
    ...(quiet.length > 0 ? ["m-other"] : []),
    ...(noise ? ["m-noise"] : []),
  ];
  const opens = segment.opens.some(({role, id}) => role === "content" && id === chosen);
  const closes = segment.closes.some(({role, id}) => role === "content" && id === chosen);
  const target = own.find(({role}) => role === "name") ?? quiet[0];
  const ids = segment.markings.map(({id}) => id).join(" ");
  const open = target && onOpen ? () => onOpen(target) : null;
  const isFirst = target !== undefined && segment.opens.includes(target);
  const link = open && {
    role: "link" as const,
    tabIndex: isFirst ? 0 : undefined,
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") open();
    },
  };
  return (
    <mark class={classes.join(" ")} data-ids={ids} {...link}>
      {opens && <span class="sr">{words.reader.opensQuote(speaker)}</span>}
      {segment.text}
      {closes && <span class="sr">{words.reader.closesQuote}</span>}
    </mark>
  );
}
