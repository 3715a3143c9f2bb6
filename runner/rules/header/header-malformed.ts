import { defineRule } from '../../rule.ts';
import { headerProblems, isAboutValue } from './header-schema.ts';

/** The value of a declared header has the declared form: a date, a URL, a request id. */
export const headerMalformed = defineRule({
  id: 'header.malformed',
  clause: 'header-value',
  level: 'MUST',
  requirement: 'The value of a declared header has the declared form.',
  hint: 'Clients parse this header by its form.',
  check(call) {
    return headerProblems(call)
      .filter((found) => !isAboutValue(found))
      .map(({ header, value, problem }) => ({
        location: { in: 'header', name: header.name },
        expected: problem.expected,
        actual: value,
      }));
  },
});
