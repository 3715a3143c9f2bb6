/** Answers that are a choice of the cloud's own: each must be one that every cloud could have made. */

import type { AnswerSample } from '../../case/call-source.ts';
import type { Comparable } from '../normalise/normalise.ts';
import type { NormalisedJson } from '../normalise/normalise-json.ts';
import { answerDifferences } from './answer-differences.ts';
import type { Difference } from './difference.ts';

/**
 * @param chosen the targets' answers to the call, all of them JSON
 * @param whole what they all answer to the same call when it asks for everything
 */
export function sampleDifferences(
  sample: AnswerSample,
  chosen: readonly Comparable[],
  whole: Comparable,
): Difference[] {
  const measured = chosen.map((answer): Comparable => {
    return { ...answer, body: { kind: 'json', json: sample.measure(jsonOf(answer)) as NormalisedJson } };
  });
  const badChoices = chosen.flatMap((answer, index) =>
    sample.problems(jsonOf(answer), jsonOf(whole)).map((problem) => badChoice(problem, index)),
  );
  return [...answerDifferences(measured), ...badChoices];
}

function badChoice(problem: string, index: number): Difference {
  return { kind: 'choice', place: '', how: problem, between: [index], values: ['its choice'] };
}

function jsonOf({ body }: Comparable): unknown {
  return body.kind === 'json' ? body.json : undefined;
}
