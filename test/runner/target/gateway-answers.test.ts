import { describe, expect, it } from 'vitest';
import type { Response } from '../../../runner/exchange.ts';
import { isGatewayAnswer, retryAfter } from '../../../runner/target/gateway-answers.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const ID = ['X-OpenStack-Request-ID', 'req-1'] as const;

function answer(status: number, ...headers: Response['headers']): Response {
  return { status, headers, body: '' };
}

describe("a gateway's answer", () => {
  it.each<[string, string, Response, boolean]>([
    ['429 without a request id', '/traits', answer(429), true],
    ['502 without it', '/traits', answer(502), true],
    ['503 without it', '/traits?name=a', answer(503), true],
    ['504 without it', '/traits', answer(504), true],
    ['503 with it', '/traits', answer(503, ID), false],
    ['429 with it', '/traits', answer(429, ID), false],
    ['500 without it', '/traits', answer(500), false],
    ['404 without it', '/traits', answer(404), false],
    ['403 without it', '/traits', answer(403), false],
    ['200 without it', '/traits', answer(200), false],
    ['503 at the root, with it', '/', answer(503, ID), true],
    ['500 at the root', '/', answer(500), false],
  ])('%s: %s', (_name, path, response, want) => {
    expect(isGatewayAnswer({ method: 'GET', path, headers: {}, body: null }, response)).toBe(want);
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
