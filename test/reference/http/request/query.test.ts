import { expect, it } from 'vitest';
import type { Refusal } from '../../../../reference/handler-result.ts';
import { readQuery } from '../../../../reference/http/request/query.ts';
import type { QueryContract } from '../../../../spec/contract/contract.ts';

const string = { type: 'string' };
const codes = { repeated: null, value: null };
const contract: QueryContract = {
  undeclared: 'refused',
  parameters: [
    {
      name: 'once',
      required: false,
      repeated: 'refused',
      schema: string,
      codes: { ...codes, repeated: 'twice' },
    },
    {
      name: 'last',
      required: false,
      repeated: 'last',
      schema: { type: 'string', pattern: '^[a-z ]*$' },
      codes: { ...codes, value: 'bad' },
    },
    { name: 'all', required: false, repeated: 'all', schema: { type: 'string', pattern: '^[a-z]+$' }, codes },
  ],
  families: [
    {
      pattern: '^open([1-9][0-9]*)?$',
      repeated: 'all',
      schema: { type: 'string', pattern: '^[a-z]+$' },
      codes,
    },
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
  ['all=a;all=b', { all: ['a', 'b'] }],
  ['all=a&all=b', { all: ['a', 'b'] }],
  ['once=%zz', { once: ['%zz'] }],
  ['once=a=b', { once: ['a=b'] }],
  ['open12=b&open=a&open12=c', { open12: ['b', 'c'], open: ['a'] }],
];
it.each(kept)('%s is accepted', (text, want) => {
  expect(Object.fromEntries(readQuery(contract, text) as ReadonlyMap<string, string[]>)).toEqual(want);
});

const refused: [string, RegExp, string?][] = [
  ['once=a&once=b', /'once' may be specified only once/, 'twice'],
  ['last=b&last=1', /'1' does not match '\^\[a-z \]/, 'bad'],
  ['all=1&all=b', /'1' does not match/],
  ['other=1', /'other' does not match any of the regexes/],
  ['=1', /'' does not match any/],
  ['once=%FF', /UTF-8/],
  ['open01=a', /'open01' does not match any/],
  ['open1=1', /'1' does not match/],
  ['open1=1&last=1', /'1' does not match '\^\[a-z \]/, 'bad'],
];
it.each(refused)('%s is refused', (text, sentence, code) => {
  const refusal = readQuery(contract, text) as Refusal;
  expect(refusal.detail).toMatch(sentence);
  expect(refusal.code).toBe(code);
});

it('client-named parameters keep the order of the query', () => {
  const query = readQuery(contract, 'open2=a&open=b&open1=c') as ReadonlyMap<string, string[]>;
  expect([...query.keys()]).toEqual(['open2', 'open', 'open1']);
});

it('a query is reviewed after its named parameters and before the client-named ones', () => {
  const review = (query: ReadonlyMap<string, readonly string[]>): Refusal => ({
    refused: 400,
    detail: `reviewed ${[...query.keys()]}`,
  });
  expect((readQuery(contract, 'open1=1&all=a', { review }) as Refusal).detail).toBe('reviewed all');
  expect((readQuery(contract, 'open1=1&all=1', { review }) as Refusal).detail).toMatch(/does not match/);
});

it('undeclared parameters are ignored where the contract says so', () => {
  expect(readQuery({ ...contract, undeclared: 'ignored' }, 'other=1')).toEqual(new Map());
});

it('an ignored query may be anything', () => {
  expect(readQuery({ undeclared: 'ignored', parameters: [], families: [] }, '%FF')).toEqual(new Map());
});

it('a missing required parameter is refused', () => {
  const parameters = [{ name: 'all', required: true, repeated: 'all' as const, schema: string, codes }];
  const refusal = readQuery({ undeclared: 'ignored', parameters, families: [] }, '') as Refusal;
  expect(refusal.detail).toMatch(/'all' is a required property/);
});
