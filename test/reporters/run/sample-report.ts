/** A report with one of everything, for the tests of reporters. */
import type { Report } from '../../../runner/report/report.ts';

const exchange = {
  number: 7,
  request: {
    method: 'POST',
    path: '/resource_providers',
    headers: { accept: 'application/json', 'x-auth-token': '$TOKEN' },
    body: '{"name":"it\'s"}',
  },
  response: { status: 200, headers: [['x-cloud', 'north'] as const], body: '{}' },
  took: 1.5,
};

const cause = {
  rule: 'header.undeclared',
  clause: 'header' as const,
  level: 'MUST' as const,
  operation: 'createResourceProvider',
  microversion: '1.20' as const,
  status: 200,
  pointer: 'x-cloud',
  expected: 'no header x-cloud',
  actual: 'north',
  hint: 'Remove the header.',
  exchange,
  count: 12,
  operations: ['createResourceProvider', 'getTrait'],
  statuses: [200, 404],
  microversions: ['1.3' as const, '1.20' as const, '1.39' as const],
  places: [
    { operation: 'createResourceProvider', status: 200, since: '1.20' as const, until: '1.39' as const },
    {
      operation: 'getTrait',
      status: 404,
      since: '1.3' as const,
      until: '1.3' as const,
      allowedFrom: '1.15' as const,
    },
  ],
  cases: ['placement.resource-providers.created-is-answered'],
};

const line = { knownBecause: 'Ticket 7.', knownBy: 'line' as const, owner: 'edge team', until: '2026-12-31' };
const inBaseline = {
  knownBecause: 'in the baseline old.json of 2025-12-01',
  knownBy: 'baseline' as const,
};

const result = {
  title: 'a <fact> & more',
  capability: 'resource-providers',
  clause: 'header',
  microversion: '1.20' as const,
  exchanges: 3,
  took: 12.5,
};

export const SAMPLE: Report = {
  format: 'api-interop/report',
  formatVersion: 5,
  notRun: [],
  tool: { name: 'api-interop', version: '0.0.0' },
  service: 'placement',
  target: { name: 'http://cloud:8778', isReference: false, minimum: '1.0', maximum: '1.39' },
  login: {
    cloud: 'one',
    identity: { user: 'admin@Default', scope: 'project admin@Default', roles: ['admin'] },
    tokenLife: 3600,
    renewed: true,
    member: null,
    lacks: ['the role "service"'],
  },
  outlook: { calls: 1200, latency: 2.5, seconds: 3 },
  documents: { minimum: '1.0', maximum: '1.39' },
  seed: 'abc',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:00:02.500Z',
  partial: true,
  readOnly: false,
  depth: 'full',
  verdict: 'fail',
  problem: 'The run was ended before all cases were asked.',
  summary: {
    cases: { pass: 1, fail: 1, warn: 1, skipped: 1, blocked: 1, error: 1 },
    exchanges: 1234,
    violations: 1,
    warnings: 0,
    knownFailures: 1,
    inBaseline: 1,
    unsent: [{ what: 'DELETE of a whole list', times: 2 }],
    microversions: 40,
  },
  cases: [
    { ...result, id: 'placement.a.pass', verdict: 'pass', reason: null },
    {
      ...result,
      id: 'placement.a.fail',
      verdict: 'fail',
      reason: 'header.undeclared x-cloud: expected "no", got \u0007"north"',
    },
    { ...result, id: 'placement.a.warn', verdict: 'warn', reason: 'a warning' },
    {
      ...result,
      id: 'placement.a.skipped',
      verdict: 'skipped',
      reason: 'no second token',
      microversion: null,
    },
    {
      ...result,
      id: 'placement.a.blocked',
      verdict: 'blocked',
      reason: 'POST answered 500',
      capability: 'traits',
    },
    {
      ...result,
      id: 'placement.a.error',
      verdict: 'error',
      reason: 'the target resets the connection',
      capability: 'traits',
    },
  ],
  findings: [cause, { ...cause, pointer: 'etag', ...line }, { ...cause, pointer: 'age', ...inBaseline }],
  coverage: [
    {
      operation: 'getTrait',
      method: 'GET',
      path: '/traits/{name}',
      since: '1.6',
      until: '1.14',
      status: 204,
      observed: 3,
      untriggeredReason: null,
    },
    {
      operation: 'getTrait',
      method: 'GET',
      path: '/traits/{name}',
      since: '1.15',
      until: '1.22',
      status: 204,
      observed: 0,
      untriggeredReason: null,
    },
    {
      operation: 'deleteInventory',
      method: 'DELETE',
      path: '/x',
      since: '1.0',
      until: '1.22',
      status: 409,
      observed: 0,
      untriggeredReason: 'Needs an allocation.',
    },
  ],
  ignoredHeaders: [
    { header: 'date', why: 'transport', exchanges: 10, example: 'now' },
    { header: 'x-proxy', why: 'allowed by --allow-header', exchanges: 10, example: 'a' },
  ],
  leftBehind: ['DELETE /resource_providers/1'],
  staleKnownFailures: ['known.txt:3: header.missing getTrait'],
  endedKnownFailures: ['known.txt:7: header.missing listTraits, of edge team, until 2025-12-31'],
  concurrency: { cases: 1, isFixed: false, repeatedAlone: 2 },
  network: {
    repeated: 5,
    waited: 1234,
    because: [
      { why: 'a gateway answered 503', times: 4 },
      { why: 'the connection was lost', times: 1 },
    ],
  },
  baseline: {
    file: 'old.json',
    target: 'http://cloud:8778',
    startedAt: '2025-12-01T00:00:00.000Z',
    fixed: [
      {
        rule: 'header.missing',
        clause: 'header',
        pointer: 'vary',
        expected: 'a header vary',
        operations: ['getTrait'],
        statuses: [204],
        microversions: ['1.6', '1.39'],
      },
    ],
  },
};
