import { defineRule } from '../rule.ts';
import { bodyProblems, isAddition, show } from './body/body-problems.ts';
import { isCode } from './error-code.ts';

/** An error's body has the declared shape: that of the errors guideline, except for a few answers of middleware. */
export const errorShape = defineRule({
  id: 'error.shape',
  clause: 'error-shape',
  level: 'MUST',
  requirement: 'The body of an error has the shape that this microversion declares.',
  hint: 'Clients read status, title, detail and request id from a fixed place.',
  check(call) {
    if (call.exchange.response.status < 400) return [];
    return bodyProblems(call)
      .filter((problem) => !isAddition(problem) && !isCode(problem))
      .map(({ pointer, expected, value }) => ({
        location: { in: 'body', pointer },
        expected,
        actual: show(value),
      }));
  },
});
