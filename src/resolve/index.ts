import type {Decision} from "../model/decision";
import type {Document} from "../model/document";
import type {Resolution} from "../model/knowledge";
import type {AnnotationRecord} from "../model/record";
import {officesOf} from "./elsewhere";
import {linkStatements} from "./links";
import {meetings} from "./meetings";
import {gatherOwn} from "./own-statements";
import {resolveWith} from "./resolve-with";

/**
 * Joins the records of many documents: chains to entities, attributions to statements, relations to relations, and what meets. Pure,
 * and the same for any order of the documents.
 * @param documents with their records in the same order
 * @param decisions the log, line by line
 */
export function resolve(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  decisions: readonly Decision[],
): Resolution {
  return resolveWith(documents, records, decisions, ({statements, relations, entityOf, copyOf}) => {
    const own = gatherOwn(meetings(documents, records, statements, entityOf, copyOf, officesOf(relations)), copyOf);
    return {...own, links: linkStatements(statements, relations, own.links)};
  });
}
