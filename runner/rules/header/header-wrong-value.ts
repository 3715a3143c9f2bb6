import { defineRule } from '../../rule.ts';
import { headerProblems, isAboutValue } from './header-schema.ts';

/** A declared header has one of the values that the contract allows: `cache-control: no-cache`, the exact `Allow`. */
export const headerWrongValue = defineRule({
  id: 'header.wrong-value',
  clause: 'header-value',
  level: 'MUST',
  requirement: 'The value of a declared header is one that this microversion allows.',
  hint: 'Clients process the answer according to this value.',
  check(call) {
    const seen = new Set<string>();
    return headerProblems(call)
      .filter((found) => isAboutValue(found) && !seen.has(found.header.name) && seen.add(found.header.name))
      .map(({ header, value, problem }) => ({
        location: { in: 'header', name: header.name },
        expected: allowedValues(header.schema, problem.expected),
        actual: value,
      }));
  },
});

function allowedValues(schema: { [keyword: string]: unknown }, otherwise: string): string {
  const words = (schema.items as { enum?: string[] } | undefined)?.enum;
  return words ? `exactly ${words.join(', ')}, in any order` : otherwise;
}
