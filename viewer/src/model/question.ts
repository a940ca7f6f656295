import {STANCES, type Stance} from "../../../src/model/record";

/** What a line in the search box asks for, in words: the language of `hearsay said`. */
export interface Question {
  readonly by: string | null;
  readonly about: string | null;
  readonly after: string | null;
  readonly before: string | null;
  readonly outlet: string | null;
  readonly stance: Stance | null;
  /** What is left: words to look for. */
  readonly words: string;
}

const KEYS = ["by", "about", "after", "before", "outlet", "stance"] as const;
type Key = (typeof KEYS)[number];

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Reads `roe about curfew after 2017-03`, `by:roe about:"night trains" stance:deny` and mixtures of both; null where the line names nothing
 * but words, which is a plain search.
 */
export function readQuestion(line: string): Question | null {
  const parts = new Map<Key, string>();
  const rest = line.replace(/\b(by|about|after|before|outlet|stance):(?:"([^"]*)"|(\S+))/gi, (_, key, quoted, bare) => {
    parts.set(key.toLowerCase() as Key, (quoted ?? bare).trim());
    return " ";
  });
  const spoken = /^(.*?)(?:^|\s)about\s+(.+)$/i.exec(rest);
  let words = rest;
  if (spoken && !parts.has("about")) {
    const [, before, after] = spoken;
    const [target, ...limits] = after.split(/\s+(?=(?:after|before|since|until)\s+\d{4})/i);
    if (before.trim() && !parts.has("by")) parts.set("by", before.trim());
    parts.set("about", target.trim());
    words = limits.join(" ");
  }
  words = words.replace(/\b(after|since|before|until)\s+(\d{4}(?:-\d{2}){0,2})\b/gi, (_, key, day) => {
    parts.set(/after|since/i.test(key) ? "after" : "before", day);
    return " ";
  });
  if (parts.size === 0) return null;
  const day = (key: Key): string | null => (DAY.test(parts.get(key) ?? "") ? parts.get(key)! : null);
  return {
    by: parts.get("by") || null,
    about: parts.get("about") || null,
    after: day("after"),
    before: day("before"),
    outlet: parts.get("outlet") || null,
    stance: STANCES.find((stance) => stance === parts.get("stance")?.toLowerCase()) ?? null,
    words: words.replace(/\s+/g, " ").trim(),
  };
}
