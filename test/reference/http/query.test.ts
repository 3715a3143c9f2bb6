import { expect, it } from 'vitest';
import { readQuery } from '../../../reference/http/query.ts';
import type { QueryContract } from '../../../spec/contract.ts';

const string = { type: 'string' };
const contract: QueryContract = {
  undeclared: 'refused',
  parameters: [
    { name: 'once', required: false, repeated: 'refused', schema: string },
    { name: 'last', required: false, repeated: 'last', schema: { type: 'string', pattern: '^[a-z ]*$' } },
    { name: 'all', required: false, repeated: 'all', schema: { type: 'string', pattern: '^[a-z]+$' } },
  ],
};

const kept: [string, Record<string, string[]>][] = [
  ['', {}],
  ['&&', {}],
  ['once=a', { once: ['a'] }],
  ['last=1&last=b', { last: ['b'] }],
  ['last', { last: [''] }],
  ['last=a+b', { last: ['a b'] }],
  ['l%61st=%61', { last: ['a'] }],
  ['all=a&all=b', { all: ['a', 'b'] }],
  ['once=%zz', { once: ['%zz'] }],
  ['once=a=b', { once: ['a=b'] }],
];
it.each(kept)('%s is taken', (text, want) => {
  expect(Object.fromEntries(readQuery(contract, text) as ReadonlyMap<string, string[]>)).toEqual(want);
});

const refused: [string, RegExp][] = [
  ['once=a&once=b', /once only/],
  ['last=b&last=1', /"last" cannot be "1"/],
  ['all=1&all=b', /"all" cannot be "1"/],
  ['other=1', /no query parameter "other"/],
  ['=1', /no query parameter ""/],
  ['once=%FF', /UTF-8/],
];
it.each(refused)('%s is refused', (text, sentence) => {
  expect(readQuery(contract, text)).toMatch(sentence);
});

it('what is not declared is ignored where the contract says so', () => {
  expect(readQuery({ ...contract, undeclared: 'ignored' }, 'other=1')).toEqual(new Map());
});

it('a required parameter is missed', () => {
  const parameters = [{ name: 'all', required: true, repeated: 'all' as const, schema: string }];
  expect(readQuery({ undeclared: 'ignored', parameters }, '')).toMatch(/"all" is required/);
});
