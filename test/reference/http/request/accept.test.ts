import { describe, expect, it } from 'vitest';
import { accepts, errorMediaType } from '../../../../reference/http/request/accept.ts';

const rows: [string | undefined, { error: string; json: boolean }][] = [
  [undefined, { error: 'application/json', json: true }],
  ['', { error: 'application/json', json: true }],
  ['*/*', { error: 'application/json', json: true }],
  ['application/json', { error: 'application/json', json: true }],
  ['application/*', { error: 'application/json', json: true }],
  ['text/html', { error: 'text/html', json: false }],
  ['text/*', { error: 'text/html', json: false }],
  ['text/plain', { error: 'text/plain', json: false }],
  ['application/xml', { error: 'text/plain', json: false }],
  ['text/html, application/json', { error: 'text/html', json: true }],
  ['application/json, text/html;q=0.9', { error: 'application/json', json: true }],
  ['text/html;q=0.5, */*;q=0.1', { error: 'text/html', json: true }],
  ['application/json;q=0, */*', { error: 'text/html', json: false }],
  ['application/json;q=0', { error: 'text/plain', json: false }],
  ['application/json;charset=utf-8', { error: 'text/plain', json: false }],
  ['application/json;q=0.5;x=y', { error: 'application/json', json: true }],
  ['not a media type', { error: 'text/html', json: true }],
];

describe('accept', () => {
  it.each(rows)('%s', (header, { error, json }) => {
    expect(errorMediaType(header)).toBe(error);
    expect(accepts(header, 'application/json')).toBe(json);
  });
});
