/** Runs json-schema-diff in a thread: it needs minutes for some schemas and cannot be interrupted otherwise. */

import { Worker } from 'node:worker_threads';
import type { Json } from '../../openapi/document.ts';
import type { ValueExplanation } from './explanation.ts';

/** Two schemas in the keys of json-schema-diff. */
export interface SchemaQuestion {
  sourceSchema: Json;
  destinationSchema: Json;
}

/** @returns an answer for each question that was answered in time, at its index */
export async function answerQuestions(
  questions: readonly (SchemaQuestion | undefined)[],
  timeLimitMillis: number,
): Promise<(ValueExplanation | undefined)[]> {
  const answers: (ValueExplanation | undefined)[] = [];
  // Small ones first, since one that takes minutes uses up the time of those after it.
  const tasks = questions.flatMap((question, index) => (question ? [{ index, question }] : [])).sort(bySize);
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { tasks, library: import.meta.resolve('json-schema-diff') },
    stdout: true,
    stderr: true,
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, timeLimitMillis);
    worker.on('message', ([index, answer]: [number, ValueExplanation | null]) => {
      answers[index] = answer ?? undefined;
    });
    // Explanations are optional: the diff goes on without those of a thread that fails.
    worker.once('error', () => resolve());
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  await worker.terminate();
  return answers;
}

function bySize(one: { question: SchemaQuestion }, other: { question: SchemaQuestion }): number {
  return JSON.stringify(one.question).length - JSON.stringify(other.question).length;
}

const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { default: library } = await import(workerData.library);
  for (const { index, question } of workerData.tasks) {
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
