/** Asks json-schema-diff which values two schemas do not share. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { ValueExplanation } from './explanation.ts';
import { weightOf } from './schema-weight.ts';

/** Two schemas in the keys of json-schema-diff. */
export interface SchemaQuestion {
  sourceSchema: Json;
  destinationSchema: Json;
}

/**
 * The limit is one of size and not of time, so that a diff is the same in each run. The library needs about 0.1 s for 10
 * schemas, and minutes for 60.
 */
const MAX_WEIGHT = 24;
const MAX_TOTAL_WEIGHT = 600;

/** @returns an answer for each question that is small enough, at its index; small questions come first */
export async function answerQuestions(
  questions: readonly (SchemaQuestion | undefined)[],
): Promise<(ValueExplanation | undefined)[]> {
  const byText = new Map(questions.flatMap((each) => (each ? [[textOf(each), each] as const] : [])));
  const weighed = [...byText]
    .map(([text, question]) => ({ text, question, weight: weightOfQuestion(question) }))
    .filter(({ weight }) => weight <= MAX_WEIGHT)
    .sort((one, other) => one.weight - other.weight || (one.text < other.text ? -1 : 1));
  const answers = new Map<string, ValueExplanation | undefined>();
  let total = 0;
  for (const { text, question, weight } of weighed) {
    total += weight;
    if (total > MAX_TOTAL_WEIGHT) break;
    answers.set(text, await answer(question));
  }
  return questions.map((each) => each && answers.get(textOf(each)));
}

function textOf({ sourceSchema, destinationSchema }: SchemaQuestion): string {
  return canonicalise([sourceSchema, destinationSchema]);
}

function weightOfQuestion({ sourceSchema, destinationSchema }: SchemaQuestion): number {
  return Math.max(weightOf(sourceSchema), weightOf(destinationSchema));
}

/** Undefined where the library gives up: the change counts as one that may break clients. */
async function answer(question: SchemaQuestion): Promise<ValueExplanation | undefined> {
  const { diffSchemas } = await import('json-schema-diff');
  try {
    const found = await diffSchemas(question as Parameters<typeof diffSchemas>[0]);
    return {
      added: found.additionsFound ? (found.addedJsonSchema as Json) : null,
      removed: found.removalsFound ? (found.removedJsonSchema as Json) : null,
    };
  } catch {
    return undefined;
  }
}
