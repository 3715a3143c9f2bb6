import { defineRule } from '../../rule.ts';
import { bodyProblems, isAddition, show } from './body-problems.ts';

/** The body of a success has the declared properties, types and values. `body.undeclared-property` finds additions. */
export const bodySchema = defineRule({
  id: 'body.schema',
  clause: 'type',
  level: 'MUST',
  requirement: 'The body of a success has the properties, types and values that this microversion declares.',
  hint: 'A property that is missing or has another type breaks clients of this microversion.',
  check(call) {
    if (call.exchange.response.status >= 400) return [];
    return bodyProblems(call)
      .filter((problem) => !isAddition(problem))
      .map(({ pointer, expected, value }) => ({
        location: { in: 'body', pointer },
        expected,
        actual: show(value),
      }));
  },
});
