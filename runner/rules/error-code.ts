import { defineRule } from '../rule.ts';
import { type BodyProblem, bodyProblems, isAddition, show } from './body/body-problems.ts';

/** The `code` of an error is one of those declared for the operation and status. */
export const errorCode = defineRule({
  id: 'error.code',
  clause: 'values',
  level: 'MUST',
  requirement: 'The code of an error is one that this microversion declares for the operation and status.',
  hint: 'Clients tell errors apart by their code; the detail is prose.',
  check(call) {
    if (call.exchange.response.status < 400) return [];
    return bodyProblems(call)
      .filter((problem) => isCode(problem) && !isAddition(problem))
      .map(({ pointer, expected, value }) => ({
        location: { in: 'body', pointer },
        expected,
        actual: show(value),
      }));
  },
});

/** True for a problem of an error's `code`, missing or wrong. */
export function isCode({ pointer }: Pick<BodyProblem, 'pointer'>): boolean {
  return /^\/errors\/\d+\/code$/.test(pointer);
}
