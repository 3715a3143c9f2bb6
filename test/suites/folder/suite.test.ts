/** Judges a stranger's service by its documents and its profile alone. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import { declaresRequestIds } from '../../../runner/target/gateway-answers.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { patientTarget } from '../../../runner/target/patient-target.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import type { Misbehaving } from '../../runner/target/misbehaving-server.ts';
import { PLACES, type Place, startThings, type ThingsFaults, thingsService } from './things.ts';

let server: Misbehaving | undefined;
afterEach(() => server?.close());

async function judge(
  place: Place,
  { faults = {}, more }: { faults?: ThingsFaults; more?: string } = {},
): Promise<Report> {
  server = await startThings(place, faults);
  return judgeAt(server.url, thingsService(place, more));
}

async function judgeAt(url: string, service: Service): Promise<Report> {
  const hasRequestIds = declaresRequestIds(service);
  const target = patientTarget(httpTarget(url, { timeout: 5, connections: 2 }), { limit: 1, hasRequestIds });
  const suite = buildFolderSuite(service);
  const report = await run({ service, suite, target, token: 'admin', selection: { kind: 'boundaries' } });
  await target.close();
  return report;
}

const rulesOf = ({ findings }: Report) => [...new Set(findings.map(({ rule }) => rule))];

describe.each(PLACES)('a service whose calls ask for a version in the %s', (place) => {
  it('conforms, with pages in HTML as errors', async () => {
    const report = await judge(place);
    expect(report.problem).toBeNull();
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.cases.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    const negotiated = report.cases.filter(({ id }) => id.includes('.negotiation.refused.'));
    expect(negotiated.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
  });

  it('is found to show a newer property at the older version', async () => {
    const report = await judge(place, { faults: { leaks: true } });
    expect(rulesOf(report)).toEqual(['body.undeclared-property']);
    expect(report.findings[0]).toMatchObject({ microversion: '2025-06-01' });
  });

  it('is found to take versions that it does not have', async () => {
    const report = await judge(place, { faults: { takesAnyVersion: true } });
    expect(rulesOf(report)).toContain('request.accepted');
  });
});

describe('links of a service with versions as prefixes of paths', () => {
  it('have the prefix of the version that was called', async () => {
    const report = await judge('path', { faults: { hasPlainLinks: true } });
    expect(rulesOf(report)).toEqual(['links.resolve']);
  });

  it('may lead elsewhere where the profile says so', async () => {
    const more = 'links: { outside: [{ path: ^/things/ }] }\n';
    expect(rulesOf(await judge('path', { faults: { hasPlainLinks: true }, more }))).toEqual([]);
  });
});

describe('a target that cannot be judged', () => {
  it('has nothing of the documents', async () => {
    server = await startThings('path');
    const report = await judgeAt(server.url, thingsService('query'));
    expect(report).toMatchObject({ verdict: 'error', findings: [] });
    expect(report.problem).toContain('GET /things, which the documents declare, answered 404');
  });
});
