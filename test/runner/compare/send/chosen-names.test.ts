import { expect, test } from 'vitest';
import { ChosenNames } from '../../../../runner/compare/send/chosen-names.ts';
import type { Request, Response } from '../../../../runner/exchange.ts';

const [A, B, GIVEN] = ['a', 'b', 'c'].map((digit) => `00000000-0000-4000-8000-${digit.repeat(12)}`) as [
  string,
  string,
  string,
];
const post = (body: object): Request => ({
  ...{ method: 'POST', path: '/resource_providers', headers: {} },
  body: JSON.stringify(body),
});
const made = (uuid: string): Response => ({
  status: 201,
  headers: [['Location', `http://host/resource_providers/${uuid}`]],
  body: `{"uuid":"${uuid}"}`,
});

test('a UUID of the own choosing of each target is the same thing from then on', () => {
  const names = new ChosenNames(2);
  const [first, other] = names.read(post({ name: 'x' }), [made(A), made(B)]);
  expect(other).toEqual(first);
  const get: Request = { method: 'GET', path: `/resource_providers/${A}`, headers: {}, body: null };
  expect([0, 1].map((target) => names.requestFor(target, get).path)).toEqual([
    `/resource_providers/${A}`,
    `/resource_providers/${B}`,
  ]);
});

test.each([GIVEN, GIVEN.replaceAll('-', '').toUpperCase()])(
  'a UUID that the call gave is what it is: %s',
  (uuid) => {
    const names = new ChosenNames(2);
    const responses = [made(GIVEN), made(B)];
    expect(names.read(post({ name: 'x', uuid }), responses)).toEqual(responses);
  },
);
