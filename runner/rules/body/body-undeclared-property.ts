import { defineRule } from '../../rule.ts';
import { bodyProblems, isAddition, show } from './body-problems.ts';

/** No body, of a success or of an error, has a property that the contract does not declare. */
export const bodyUndeclaredProperty = defineRule({
  id: 'body.undeclared-property',
  clause: 'property',
  level: 'MUST',
  requirement: 'No body has a property that this microversion does not declare.',
  hint: 'Remove the property, or propose it upstream with a new microversion.',
  check(call) {
    return bodyProblems(call)
      .filter(isAddition)
      .map(({ pointer, value }) => ({
        location: { in: 'body', pointer },
        expected: 'no such property',
        actual: show(value),
      }));
  },
});
