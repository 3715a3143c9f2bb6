/** Explains which values a change of types or alternatives adds and removes, with json-schema-diff. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Change } from '../change.ts';
import { answerQuestions, type SchemaQuestion } from './answer-questions.ts';
import type { ValueExplanation } from './explanation.ts';
import { schemasAt } from './schema-at.ts';
import { withinScope } from './within-scope.ts';

/**
 * The same changes, some with an explanation. The diff has decided that they are changes: an explanation adds to them, and
 * takes none away.
 */
export async function explainValues(
  changes: readonly Change[],
  before: ApiDocument,
  after: ApiDocument,
): Promise<Change[]> {
  const bySchema = new Map(changes.filter(needsExplanation).map((change) => [schemaKey(change), change]));
  const questions = [...bySchema.values()].map((change) => questionOf(change, before, after));
  if (questions.every((question) => question === undefined)) return [...changes];
  const answers = await answerQuestions(questions);
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
  const schemas = schemasAt(before, after, change);
  const [sourceSchema, destinationSchema] = schemas
    ? [withinScope(before, schemas[0]), withinScope(after, schemas[1])]
    : [];
  if (sourceSchema === undefined || destinationSchema === undefined) return undefined;
  return { sourceSchema, destinationSchema };
}
