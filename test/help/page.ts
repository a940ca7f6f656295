import {claimsOf, type Page} from "../../src/resolve/claims";
import {joinStatements} from "../../src/resolve/statements";
import {makeDocument, makeRecord, type RecordDraft} from "./make";

/** A document as the rules see it that look for claims that meet. Each chain is an entity of its own: its type and its name in lower case. */
export function makePage(text: string, draft: RecordDraft = {}): Page {
  const document = makeDocument("page.txt", text);
  const record = makeRecord(document, draft);
  const entityOf = new Map(
    record.chains.map(({id, name, type}) => [`page.txt#${id}`, `${type.toLowerCase()}:${name.toLowerCase()}`]),
  );
  const {statements} = joinStatements([document], [record], entityOf, new Map());
  return {document, record, entityOf, claims: claimsOf(document, record, statements, entityOf)};
}
