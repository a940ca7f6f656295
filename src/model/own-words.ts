import type {Statement} from "./statement";

/** What a statement has as `by` that stands in an article's own words: nobody is said to have said it. */
export const ARTICLE = "article";

/** True if the statement is a sentence in an article's own words, kept because another statement meets it. */
export function isInOwnWords({by}: Pick<Statement, "by">): boolean {
  return by === ARTICLE;
}

/** The statements that somebody is said to have made: what counts, lists and pictures show. */
export function saidAmong(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter((statement) => !isInOwnWords(statement));
}
