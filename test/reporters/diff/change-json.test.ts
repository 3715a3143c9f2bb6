import { expect, it } from 'vitest';
import { formatChange } from '../../../reporters/diff/change-json.ts';
import { change } from './sample-comparison.ts';

it('a change in JSON has the keys of format 1 in their order', () => {
  const location = { in: 'body', status: '200', mediaType: 'application/json', pointer: '/a' } as const;
  const text = JSON.stringify(formatChange(change({ location, keyword: 'type' })));
  expect(Object.keys(JSON.parse(text))).toEqual([
    'rule',
    'kind',
    'clause',
    'breaks',
    'operation',
    'operationPlace',
    'where',
    'pointer',
    'keyword',
    'after',
    'place',
  ]);
  expect(JSON.parse(text)).toMatchObject({
    where: { side: 'response', part: 'body', status: '200', mediaType: 'application/json' },
    pointer: '/a',
  });
});
