/** Explains which values a change of types or alternatives adds and removes, with json-schema-diff. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Change } from '../change.ts';
import { answerQuestions, type SchemaQuestion } from './answer-questions.ts';
import type { ValueExplanation } from './explanation.ts';
import { schemaAt } from './schema-at.ts';
import { withinScope } from './within-scope.ts';

/** For all changes together; a change that takes longer stays without an explanation. */
const TIME_LIMIT_MILLIS = 2000;

/**
 * The same changes, some with an explanation. The diff has decided that they are changes: an explanation adds to them, and
 * takes none away.
 */
export async function explainValues(
  changes: readonly Change[],
  before: ApiDocument,
  after: ApiDocument,
  timeLimitMillis = TIME_LIMIT_MILLIS,
): Promise<Change[]> {
  const bySchema = new Map(changes.filter(needsExplanation).map((change) => [schemaKey(change), change]));
  const questions = [...bySchema.values()].map((change) => questionOf(change, before, after));
  if (questions.every((question) => question === undefined)) return [...changes];
  const answers = await answerQuestions(questions, timeLimitMillis);
  const explanations = new Map([...bySchema.keys()].map((key, index) => [key, answers[index]]));
  return changes.map((change) => withExplanation(change, explanations.get(schemaKey(change))));
}

/** For other rules the values before and after say everything. */
function needsExplanation({ rule }: Change): boolean {
  return /^(request|response)\.(type|combination|negation)\./.test(rule);
}

/** All changes of one schema have one explanation. */
function schemaKey({ operation, location }: Change): string {
  return JSON.stringify([operation, location]);
}

/** A change that keeps the set of values breaks no client. */
function withExplanation(change: Change, explanation: ValueExplanation | undefined): Change {
  if (!explanation) return change;
  const isEquivalent = explanation.added === null && explanation.removed === null;
  return { ...change, ...(isEquivalent && { breaks: [] }), explanation };
}

function questionOf(change: Change, before: ApiDocument, after: ApiDocument): SchemaQuestion | undefined {
  const [sourceSchema, destinationSchema] = [before, after].map((document) => {
    const written = schemaAt(document, change);
    return written === undefined ? undefined : withinScope(document, written);
  });
  if (sourceSchema === undefined || destinationSchema === undefined) return undefined;
  return { sourceSchema, destinationSchema };
}
