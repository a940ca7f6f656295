import {type Draft, isFree} from "./draft";
import {type Material, tokenFrom} from "./material";

/**
 * A source that stops within somebody's title goes on to the name: "Harbor Bureau [Director Ann Lee]", "Mayor Ann Lee and Mayor
 * [Bo Day]". Left as it is where the name lies in the cue or the content.
 */
export function completeTitles(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const titled = material.names.flatMap(({first, last, title}) =>
    title && title.end <= material.tokens.starts[first]
      ? [{first: tokenFrom(material.tokens, title.start), name: {first, last}}]
      : [],
  );
  return drafts.map((draft) => {
    if (!draft.source) return draft;
    const {source} = draft;
    const cutShort = titled.find(({first, name}) => first < source.last && source.last <= name.first);
    if (!cutShort) return draft;
    const whole = {first: Math.min(source.first, cutShort.first), last: cutShort.name.last};
    return isFree(draft, whole) ? {...draft, source: whole} : draft;
  });
}
