/**
 * What a change of types or of alternatives means for the values themselves: those that are allowed now and were not, and
 * those that are not any more. json-schema-diff works it out, within what it can see and within a time.
 */
import { Worker } from 'node:worker_threads';
import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { Change } from '../change.ts';
import type { ValueExplanation } from './explanation.ts';
import { schemaAt } from './schema-at.ts';
import { withinScope } from './within-scope.ts';

/** Milliseconds for all changes together. What is not explained by then is told without it. */
const LONGEST = 2000;

/** That something changed is settled before: this adds to what is said, and never takes anything away. */
export async function explainValues(
  changes: readonly Change[],
  before: ApiDocument,
  after: ApiDocument,
  longest = LONGEST,
): Promise<Change[]> {
  const schemas = new Map(changes.filter(isUnclear).map((change) => [schemaOf(change), change]));
  const questions = [...schemas.values()].map((change) => questionOf(change, before, after));
  if (questions.every((question) => question === undefined)) return [...changes];
  const answers = await answersTo(questions, longest);
  const bySchema = new Map([...schemas.keys()].map((schema, index) => [schema, answers[index]]));
  return changes.map((change) => explained(change, bySchema.get(schemaOf(change))));
}

/** Of other changes the values before and after say all. */
function isUnclear({ rule }: Change): boolean {
  return /^(request|response)\.(type|combination|negation)\./.test(rule);
}

/** All changes of one schema are about the same values. */
function schemaOf({ operation, location }: Change): string {
  return JSON.stringify([operation, location]);
}

/** Where the values are the same, it is nobody's loss how they are written. */
function explained(change: Change, explanation: ValueExplanation | undefined): Change {
  if (!explanation) return change;
  const isSame = explanation.added === null && explanation.removed === null;
  return { ...change, ...(isSame && { breaks: [] }), explanation };
}

interface Question {
  sourceSchema: Json;
  destinationSchema: Json;
}

function questionOf(change: Change, before: ApiDocument, after: ApiDocument): Question | undefined {
  const [was, is] = [before, after].map((document) => {
    const written = schemaAt(document, change);
    return written === undefined ? undefined : withinScope(document, written);
  });
  return was === undefined || is === undefined ? undefined : { sourceSchema: was, destinationSchema: is };
}

/** In a thread: some questions have answers that take minutes, and nothing else could be done meanwhile. */
async function answersTo(
  questions: readonly (Question | undefined)[],
  longest: number,
): Promise<(ValueExplanation | undefined)[]> {
  const answers: (ValueExplanation | undefined)[] = [];
  const library = import.meta.resolve('json-schema-diff');
  // Small ones first: one that takes minutes is the last that is begun.
  const asked = questions.flatMap((question, index) => (question ? [{ index, question }] : [])).sort(bySize);
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { asked, library },
    stdout: true,
    stderr: true,
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longest);
    worker.on('message', ([index, answer]: [number, ValueExplanation | null]) => {
      answers[index] = answer ?? undefined;
    });
    // A thread that breaks explains nothing.
    worker.once('error', () => resolve());
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  await worker.terminate();
  return answers;
}

function bySize(one: { question: Question }, other: { question: Question }): number {
  return JSON.stringify(one.question).length - JSON.stringify(other.question).length;
}

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { default: library } = await import(workerData.library);
  for (const { index, question } of workerData.asked) {
    let answer = null;
    try {
      const found = await library.diffSchemas(question);
      answer = {
        added: found.additionsFound ? found.addedJsonSchema : null,
        removed: found.removalsFound ? found.removedJsonSchema : null,
      };
    } catch {}
    parentPort.postMessage([index, answer]);
  }
})();
`;
