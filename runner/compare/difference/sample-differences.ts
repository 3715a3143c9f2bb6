/** Compares answers for which each target chooses part of a larger answer, such as allocation candidates with `limit`. */
import type { AnswerSample } from '../../case/generated/call-source.ts';
import type { Comparable } from '../normalise/normalise.ts';
import type { NormalisedJson } from '../normalise/normalise-json.ts';
import type { Difference } from '../result/difference.ts';
import { findAnswerDifferences } from './answer-differences.ts';

/**
 * Requires the same measure of every target, and that each choice is part of the larger answer.
 * @param chosen the answers of the targets to the call, all of them JSON
 * @param whole the answer that all of them gave to the call for the larger answer
 */
export function findSampleDifferences(
  sample: AnswerSample,
  chosen: readonly Comparable[],
  whole: Comparable,
): Difference[] {
  const measured = chosen.map((answer): Comparable => {
    return { ...answer, body: { kind: 'json', json: sample.measure(jsonOf(answer)) as NormalisedJson } };
  });
  const invalidChoices = chosen.flatMap((answer, index) =>
    sample.problems(jsonOf(answer), jsonOf(whole)).map((problem) => choiceDifference(problem, index)),
  );
  return [...findAnswerDifferences(measured), ...invalidChoices];
}

function choiceDifference(problem: string, index: number): Difference {
  const location = { in: 'response' } as const;
  return { kind: 'choice', location, summary: problem, targetIndexes: [index], values: ['its choice'] };
}

function jsonOf({ body }: Comparable): unknown {
  return body.kind === 'json' ? body.json : undefined;
}
