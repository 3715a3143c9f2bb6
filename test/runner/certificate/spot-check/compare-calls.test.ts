import { describe, expect, it } from 'vitest';
import { compareCalls } from '../../../../runner/certificate/spot-check/compare-calls.ts';
import type { RecordedCall } from '../../../../runner/evidence/recorded-call.ts';
import type { Response } from '../../../../runner/exchange.ts';

const JSON_TYPE = ['Content-Type', 'application/json'] as const;

const call = (path: string, response: Partial<Response>, microversion = '1.1'): RecordedCall => ({
  ...{ service: 'placement', began: 1, ended: 2 },
  request: {
    method: 'GET',
    path,
    headers: { 'openstack-api-version': `placement ${microversion}` },
    body: null,
  },
  outcome: { kind: 'answer', response: { status: 200, headers: [JSON_TYPE], body: '{}', ...response } },
});

interface Row {
  recorded: RecordedCall[];
  live: RecordedCall[];
  compared: number;
  alone: number;
  differences: string[];
}

const ROWS: Record<string, Row> = {
  'the same answers': {
    recorded: [call('/a', {}), call('/b', {})],
    live: [call('/b', {}), call('/a', {})],
    compared: 2,
    alone: 0,
    differences: [],
  },
  'names of other resources': {
    recorded: [call('/a/interop-0123456789abcdef', {})],
    live: [call('/a/interop-fedcba9876543210', {})],
    compared: 1,
    alone: 0,
    differences: [],
  },
  'another version': {
    recorded: [call('/a', {})],
    live: [call('/a', {}, '1.2')],
    compared: 0,
    alone: 2,
    differences: [],
  },
  'another status': {
    recorded: [call('/a', {})],
    live: [call('/a', { status: 404 })],
    compared: 1,
    alone: 0,
    differences: ['GET /a: status 200 was recorded, and it is 404 now'],
  },
  'a 500 while other cases ran': {
    recorded: [call('/a', {})],
    live: [{ ...call('/a', { status: 500 }), isAmongOthers: true }, call('/a', {})],
    compared: 1,
    alone: 0,
    differences: [],
  },
  'one more header': {
    recorded: [call('/a', {})],
    live: [call('/a', { headers: [JSON_TYPE, ['X-Region', 'n']] })],
    compared: 1,
    alone: 0,
    differences: ['GET /a: the header x-region was not recorded, and is there now'],
  },
  'a header that is missing': {
    recorded: [call('/a', { headers: [JSON_TYPE, ['Vary', 'n']] })],
    live: [call('/a', {})],
    compared: 1,
    alone: 0,
    differences: ['GET /a: the header vary was recorded, and is missing now'],
  },
  'a header of the connection': {
    recorded: [call('/a', {})],
    live: [call('/a', { headers: [JSON_TYPE, ['Connection', 'close']] })],
    compared: 1,
    alone: 0,
    differences: [],
  },
  'another media type': {
    recorded: [call('/a', {})],
    live: [call('/a', { headers: [['Content-Type', 'text/html']], body: '<p>' })],
    compared: 1,
    alone: 0,
    differences: ['GET /a: the body was application/json, and is text/html now'],
  },
  'one more property': {
    recorded: [call('/a', {})],
    live: [call('/a', { body: '{"owner":1}' })],
    compared: 1,
    alone: 0,
    differences: ['GET /a: /owner was added'],
  },
};

describe.each(Object.entries(ROWS))('%s', (_name, { recorded, live, ...expected }) => {
  it(expected.differences.length > 0 ? 'is a difference' : 'is none', () => {
    expect(compareCalls(recorded, live)).toEqual(expected);
  });
});
