import { expect, test } from 'vitest';
import { ChosenUuids } from '../../../../runner/compare/send/chosen-uuids.ts';
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

test('UUIDs that each target chose are mapped to those of the first', () => {
  const uuids = new ChosenUuids(2);
  const [first, other] = uuids.translateResponses(post({ name: 'x' }), [made(A), made(B)]);
  expect(other).toEqual(first);
  const get: Request = { method: 'GET', path: `/resource_providers/${A}`, headers: {}, body: null };
  expect([0, 1].map((target) => uuids.translateRequest(target, get).path)).toEqual([
    `/resource_providers/${A}`,
    `/resource_providers/${B}`,
  ]);
});

test.each([GIVEN, GIVEN.replaceAll('-', '').toUpperCase()])(
  'a UUID from the request is not mapped: %s',
  (uuid) => {
    const uuids = new ChosenUuids(2);
    const responses = [made(GIVEN), made(B)];
    expect(uuids.translateResponses(post({ name: 'x', uuid }), responses)).toEqual(responses);
  },
);
