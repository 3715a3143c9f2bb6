/** Which undeclared parameters are sent one by one with a write. */
import { expect, it } from 'vitest';
import { type ProbedParameter, selectForWrite } from '../../../runner/probes/query/undeclared-parameters.ts';
import { UNDECLARED_NAME } from '../../../runner/probes/undeclared-name.ts';

const named = (count: number): ProbedParameter[] => Array.from({ length: count }, (_, at) => [`p${at}`, '1']);

it('all of a service with few', () => {
  expect(selectForWrite(named(80), new Set())).toEqual(named(80));
});

it('the unknown name, those of other versions in any case, and a part of the others, in the same order', () => {
  const parameters: ProbedParameter[] = [
    ...named(97),
    [UNDECLARED_NAME, '1'],
    ['Limit', '1'],
    ['limit', '1'],
  ];
  const names = selectForWrite(parameters, new Set(['limit'])).map(([name]) => name);
  const others = Array.from({ length: 11 }, (_, at) => `p${at * 9}`);
  expect(names).toEqual([...others, UNDECLARED_NAME, 'Limit', 'limit']);
});
