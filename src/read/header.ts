import type {Metadata} from "../model/document";
import {headerDate} from "../model/header-date";

const LONGEST_HEADLINE = 160;
const MOST_WORDS = 25;
/** Blocks from the top among which the headline must be. */
const BLOCKS = 3;

/**
 * What the head of an article says about itself: its headline (a line of its own at the top that is no sentence) and its day of publication.
 * Only what is there; nothing is guessed from running text.
 */
export function headerMetadata(text: string): Metadata {
  const title = headline(text);
  const published = headerDate(text);
  return {...(title === null ? {} : {title}), ...(published === null ? {} : {published})};
}

function headline(text: string): string | null {
  const blocks = text
    .slice(0, 4000)
    .split(/(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*/u)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  for (const block of blocks.slice(0, BLOCKS)) {
    if (isRunningText(block)) return null;
    if (isHeadline(block)) return block.replace(/^#{1,6}\s+/u, "");
  }
  return null;
}

function isRunningText(block: string): boolean {
  return block.length > LONGEST_HEADLINE * 2 || (/[.!?]["'”’)]*$/u.test(block) && block.split(/\s+/u).length > 8);
}

function isHeadline(block: string): boolean {
  if (block.length > LONGEST_HEADLINE || /[\n\r]/u.test(block)) return false;
  if (/[.:;,…]["'”’)]*$/u.test(block) || /^by\s/iu.test(block)) return false;
  const words = block.split(/\s+/u).length;
  return words >= 3 && words <= MOST_WORDS && headerDate(block) === null;
}
