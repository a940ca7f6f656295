import {cut, overlaps, type Span, trimSpan} from "../model/span";
import type {Statement} from "../model/statement";
import {type Claim, type Meeting, ownStatement, type Page} from "./claims";
import {commonWeight} from "./restated";

/** A clause that is granted before what stands against it. */
const GRANTED = /^(?:while|although|though|even though|even as)\s+(.+?),\s+(?=\S+(?:\s+\S+){2})/isu;
/** Verbs by which a clause tells somebody's view of a thing. */
const VIEW =
  /\b(?:claim|insist|maintain|assert|contend|argue|portray|describe|frame|cast|tout|depict|present|promise|vow|boast|den(?:y|ie))(?:s|d|ed|ted)?\b/iu;
const AGAINST = /^["“'‘]?(?:however|but|yet|in fact|in reality|in truth)\b/iu;

/** Where a text itself sets one claim against another: what somebody claims, and what reports or records show. */
export function contrasts(page: Page): readonly Meeting[] {
  return [...grantedClaims(page), ...claimsAnswered(page), ...dividedViews(page)];
}

/** "While the mayor has framed it as a gift, records show ...". */
function grantedClaims({document, record, claims, entityOf}: Page): readonly Meeting[] {
  return record.sentences.flatMap((sentence): Meeting[] => {
    const text = cut(document.text, sentence);
    const match = GRANTED.exec(text);
    if (!match || !VIEW.test(match[1])) return [];
    const start = sentence.start + match[0].indexOf(match[1]);
    const clause = trimSpan(document.text, {start, end: start + match[1].length});
    const shown = claims.find(
      ({statement, own, ...span}) =>
        !own && span.start >= clause.end && span.end <= sentence.end && showsRecords(statement),
    );
    if (!shown) return [];
    const said = claims.find((claim) => !claim.own && overlaps(claim, clause) && claim.end <= shown.start);
    const from = said ?? ownClaim(shown, ownStatement(document, record, clause, entityOf), clause);
    const reason = `the text grants the one and sets "${shown.statement.source} ${shown.statement.cue}" against it`;
    return [{from, to: shown, type: "CONFLICTS_WITH", rule: "contrast", reason, confidence: 0.75}];
  });
}

/** Said by records, reports, figures: by a document. */
function showsRecords({sourceKind}: Statement): boolean {
  return sourceKind === "document";
}

function ownClaim(like: Claim, statement: Statement, span: Span): Claim {
  return {...like, ...span, statement, text: statement.text, own: true};
}

/** "The agency claims ... . However, these cases do not ...": the article itself, in the next sentence, with a negation. */
function claimsAnswered({document, record, claims}: Page): readonly Meeting[] {
  return claims.flatMap((claim): Meeting[] => {
    if (!(claim.own || isNobodys(claim)) || !claim.hasNot) return [];
    if (!AGAINST.test(cut(document.text, record.sentences[claim.sentence]))) return [];
    const answered = claims.findLast(
      (one) => !one.own && one.sentence === claim.sentence - 1 && one.statement.stance === "distance",
    );
    // What nobody is named to claim is answered where the two speak of one thing.
    if (
      !answered ||
      (isNobodys(answered) || !claim.own ? commonWeight(claim, answered) < 1 : answered.statement.speaker === null)
    )
      return [];
    const reason = `the next sentence sets something against what is claimed`;
    return [{from: claim, to: answered, type: "CONFLICTS_WITH", rule: "contrast", reason, confidence: 0.6}];
  });
}

/** "Reportedly", "apparently": said by nobody whom the text names. */
function isNobodys({statement: {speaker, sourceKind}}: Claim): boolean {
  return speaker === null && sourceKind === "none";
}

const SOME = /^(?:some|many|supporters|proponents|advocates|backers)\b/iu;
const OTHERS = /^(?:others|critics|opponents|detractors|skeptics|sceptics)\b/iu;
/** Between two views there stands at most so much text. */
const NEAR = 160;

/** "While some praise the plan, others fear ...": two groups that one sentence sets against each other. */
function dividedViews(page: Page): readonly Meeting[] {
  const {document, claims} = page;
  return claims.flatMap((claim): Meeting[] => {
    if (claim.own || !OTHERS.test(claim.statement.source)) return [];
    const reason = (others: string): string => `the text sets "${claim.statement.source}" against "${others}"`;
    const link = {type: "CONFLICTS_WITH", rule: "divided views", confidence: 0.6} as const;
    const other = claims.findLast((one) => !one.own && one.end <= claim.start && SOME.test(one.statement.source));
    if (!other || other.sentence !== claim.sentence) {
      const told = viewTold(page, claim);
      return told ? [{...link, from: claim, to: told.claim, reason: reason(told.holders)}] : [];
    }
    const between = cut(document.text, {start: other.end, end: claim.start});
    const sentence = document.text.slice(Math.max(0, other.start - NEAR), other.start);
    if (between.length > NEAR || !(/\b(?:while|but|although|whereas)\b/iu.test(between) || GRANTS.test(sentence)))
      return [];
    return [{...link, from: claim, to: other, reason: reason(other.statement.source)}];
  });
}

/** The first of two views in a sentence's own words: "some citizens appreciate the measures". */
const TOLD = new RegExp(
  `^(?:while|although|though|whereas)\\s+((${SOME.source.slice(1)}(?:\\s+\\p{L}+){0,3}?)\\s+(?:appreciate|applaud|approve|back|believe|defend|embrace|endorse|favou?r|hail|like|praise|prefer|support|welcome)\\b.*?),\\s+(?=${OTHERS.source.slice(1)})`,
  "isu",
);

function viewTold(
  {document, record, entityOf}: Page,
  claim: Claim,
): {readonly claim: Claim; readonly holders: string} | null {
  const sentence = record.sentences[claim.sentence];
  const match = TOLD.exec(cut(document.text, sentence));
  if (!match) return null;
  const start = sentence.start + match[0].indexOf(match[1]);
  const span = {start, end: start + match[1].length};
  return {claim: ownClaim(claim, ownStatement(document, record, span, entityOf), span), holders: match[2]};
}

/** The granting word right before the first view's source. */
const GRANTS = /\b(?:while|although|though|whereas)\s+[^.;]{0,60}$/iu;
