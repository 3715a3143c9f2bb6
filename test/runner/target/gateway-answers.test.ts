import { describe, expect, it } from 'vitest';
import type { Response } from '../../../runner/exchange.ts';
import {
  declaresRequestIds,
  explainForeignAnswer,
  retryAfter,
} from '../../../runner/target/gateway-answers.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const PATHS = 'paths: { /a: { get: { responses: { 200: {} } } } }';
const NOW = Date.parse('2026-01-01T00:00:00Z');
const ID = ['X-OpenStack-Request-ID', 'req-1'] as const;

function answer(status: number, ...headers: Response['headers']): Response {
  return { status, headers, body: '' };
}

function page(status: number, ...headers: Response['headers']): Response {
  return answer(status, ['Content-Type', 'text/html'], ...headers);
}

/** As keystonemiddleware 13 answers while Keystone is down. */
const keystoneIsDown: Response = {
  ...answer(503, ID, ['Content-Type', 'application/json']),
  body: '{"message": "The server is currently unavailable. Please try again at a later time.<br /><br />\\nThe Keystone service is temporarily unavailable.\\n\\n", "code": "503 Service Unavailable", "title": "Service Unavailable"}',
};
const KEYSTONE_PAGE = '<html><body>The Keystone service is temporarily unavailable.</body></html>';
const CANNOT_REACH_KEYSTONE = 'cannot reach its Keystone, which checks the token, and answers 503';

describe("an answer that is not the service's", () => {
  it.each<[string, string, Response, string | undefined]>([
    ['429 without a request id', '/traits', answer(429), 'is behind a gateway that answers 429'],
    ['502 without it', '/traits', answer(502), 'is behind a gateway that answers 502'],
    ['503 without it', '/traits?name=a', answer(503), 'is behind a gateway that answers 503'],
    ['504 without it', '/traits', answer(504), 'is behind a gateway that answers 504'],
    ['503 with it', '/traits', answer(503, ID), undefined],
    ['429 with it', '/traits', answer(429, ID), undefined],
    ['500 without it', '/traits', answer(500), undefined],
    ['404 without it', '/traits', answer(404), undefined],
    ['403 without it', '/traits', answer(403), undefined],
    ['200 without it', '/traits', answer(200), undefined],
    ['503 at the root, with it', '/', answer(503, ID), 'is behind a gateway that answers 503'],
    ['500 at the root', '/', answer(500), undefined],
    ['403 in HTML without it', '/traits', page(403), 'is behind a gateway that answers 403'],
    ['404 in HTML without it', '/traits', page(404), 'is behind a gateway that answers 404'],
    ['404 in HTML with it', '/traits', page(404, ID), undefined],
    ['404 in HTML at the root, which is a wrong URL', '/', page(404), undefined],
    ['500 in HTML without it', '/traits', page(500), undefined],
    ['200 in HTML without it', '/traits', page(200), undefined],
    ['503 of keystonemiddleware, which has it', '/traits', keystoneIsDown, CANNOT_REACH_KEYSTONE],
    [
      '503 of keystonemiddleware in HTML',
      '/traits',
      { ...page(503, ID), body: KEYSTONE_PAGE },
      CANNOT_REACH_KEYSTONE,
    ],
    ['401 with its words', '/traits', { ...keystoneIsDown, status: 401 }, undefined],
  ])('%s: %s', (_name, path, response, want) => {
    expect(explainForeignAnswer({ method: 'GET', path, headers: {}, body: null }, response)).toBe(want);
  });

  it.each<[string, string | null, number | undefined]>([
    ['in seconds', '2', 2000],
    ['no time', '0', 0],
    ['until a date', 'Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['until a date in the past', 'Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['without the header', null, undefined],
    ['a word', 'soon', undefined],
    ['an empty value', '', undefined],
  ])('asks to wait: %s', (_name, value, want) => {
    const headers: Response['headers'] = value === null ? [] : [['Retry-After', value]];
    expect(retryAfter(answer(503, ...headers), NOW)).toBe(want);
  });
});

describe('an answer of a service without request ids', () => {
  it.each<[string, { given: Response; want: string | undefined }]>([
    ['404 in HTML is its own', { given: page(404), want: undefined }],
    ['403 in HTML is its own', { given: page(403), want: undefined }],
    ['500 is its own', { given: answer(500), want: undefined }],
    ['429 is of a gateway', { given: answer(429), want: 'is behind a gateway that answers 429' }],
    ['503 is of a gateway', { given: page(503), want: 'is behind a gateway that answers 503' }],
  ])('%s', (_name, { given, want }) => {
    const request = { method: 'GET', path: '/a', headers: {}, body: null };
    expect(explainForeignAnswer(request, given, false)).toBe(want);
  });
});

describe('request ids are declared', () => {
  it.each([
    ['by documents', { given: loadService('placement'), want: true }],
    ['by nothing', { given: strangerService({ '1.0': PATHS }), want: false }],
    [
      'by a profile',
      {
        given: strangerService(
          { '1.0': PATHS },
          'answers: { headers: { X-Openstack-Request-Id: { schema: {} } } }',
        ),
        want: true,
      },
    ],
  ])('%s', (_name, { given, want }) => {
    expect(declaresRequestIds(given)).toBe(want);
  });
});
