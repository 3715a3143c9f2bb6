/** Recorded answers of an unmodified Nova fit the documents, and named faults that are put into them are found. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isKnown, parseKnownFailures } from '../../../runner/report/known-failures.ts';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';
import { COMPUTE_FAULTS } from '../../faults/compute/faults.ts';
import { contractOf, judgeExchange, RECORDING, readRecording } from './recorded.ts';
import { Redaction } from './redact.ts';
import { isFoundIn, isOfAnswers } from './select.ts';

const service = loadServiceFolder(fileURLToPath(new URL('../../../spec/compute', import.meta.url)));
const KNOWN = fileURLToPath(new URL('../../real/compute-known-failures.txt', import.meta.url));
const known = parseKnownFailures(readFileSync(KNOWN, 'utf8'), KNOWN);
const recording = readRecording();

describe('what an unmodified Nova answered', () => {
  it('fits the documents, apart from known failures', () => {
    const findings = recording.flatMap((exchange) => judgeExchange(service, exchange));
    const unknown = findings.filter((finding) => !known.some((line) => isKnown(line, finding)));
    expect(
      unknown.map(({ rule, operation, microversion, expected, actual }) =>
        [rule, operation, microversion, expected, actual].join(' '),
      ),
    ).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is of most operations, at many microversions, with successes and errors', () => {
    const operations = new Set(
      recording
        .filter(({ response }) => response.status < 300)
        .map(({ request }) => contractOf(service, request)?.operation),
    );
    const versions = new Set(recording.map(({ request }) => request.headers['openstack-api-version']));
    const statuses = new Set(recording.map(({ response }) => response.status));
    expect(operations.size).toBeGreaterThan(MIN_OPERATIONS);
    expect(versions.size).toBeGreaterThan(15);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 202, 204, 400, 401, 404]));
  });

  it('has no token, no host and no time of the machine that it was recorded on', () => {
    const text = readFileSync(RECORDING, 'utf8');
    expect(text.length).toBeLessThan(320_000);
    expect(text).not.toMatch(/x-auth-token|gAAAA|127\.0\.0\.1:\d|req-(?!0{8}-)/i);
    expect(
      text.match(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d/g)?.filter((time) => !/^2026-01-01T00:00:00/.test(time)),
    ).toEqual([]);
  });
});

describe('a fault in what Nova answered', () => {
  it.each(COMPUTE_FAULTS.filter(isOfAnswers).map((fault) => [fault.id, fault] as const))(
    'is found: %s',
    (_id, fault) => {
      expect(recording.some((exchange) => isFoundIn(service, exchange, fault))).toBe(true);
    },
  );
});

describe('a recording', () => {
  const redact = (body: string) => {
    const request = { method: 'GET', path: '/', headers: { 'x-auth-token': 'secret' }, body: null };
    const response = {
      status: 200,
      headers: [
        ['Date', 'today'],
        ['Vary', 'a'],
      ] as [string, string][],
      body,
    };
    return new Redaction('http://10.0.0.1:8774/v2.1').redact({ request, response });
  };

  it('has neither the token nor headers of the connection', () => {
    const { request, response } = redact('');
    expect(request.headers).toEqual({});
    expect(response.headers).toEqual([['Vary', 'a']]);
  });

  it.each([
    ['http://10.0.0.1:8774/v2.1/servers', 'http://nova.test/v2.1/servers'],
    ['2026-11-27T07:20:30.123456', '2026-01-01T00:00:00.000000'],
    ['2026-11-27T07:20:30Z', '2026-01-01T00:00:00Z'],
    ['interop-8f3a19c2d4e5b607', 'interop-0000000000000001'],
    [
      'a 5864b7367ab84abab9c8cc63f2cc797f b 5864b7367ab84abab9c8cc63f2cc797f',
      'a 00000000000000000000000000000001 b 00000000000000000000000000000001',
    ],
    ['8f3a19c2-d4e5-4607-8123-456789abcdef', '00000000-0000-4000-8000-000000000001'],
    ['req-8f3a19c2-d4e5-4607-8123-456789abcdef', 'req-00000000-0000-4000-8000-000000000000'],
    ['{"adminPass": "kR3xV9"}', '{"adminPass": "secret-secret"}'],
  ])('has %s as %s', (text, want) => {
    expect(redact(text).response.body).toBe(want);
  });
});

const MIN_OPERATIONS = 100;
