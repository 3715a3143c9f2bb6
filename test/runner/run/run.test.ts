import { describe, expect, it } from 'vitest';
import type { Request } from '../../../runner/exchange.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { withHeader } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const target = useReference(service);

function runReference(options: Partial<RunOptions> = {}) {
  return run({
    service,
    suite: placement,
    target: target(),
    token: 'admin',
    selection: { kind: 'latest' },
    ...options,
  });
}

/** A target that counts calls and can change answers. */
function through(
  change: (request: Request, send: () => ReturnType<Target['send']>) => ReturnType<Target['send']>,
): Target {
  return { ...target(), send: (request) => change(request, () => target().send(request)) };
}

/** A target with only the first two microversions, which makes a complete run short. */
function oldest(): Target {
  return through(async (request, send) => {
    const answer = await send();
    return request.path === '/' ? { ...answer, body: answer.body.replace('1.39', '1.1') } : answer;
  });
}

function knownUntil(day: string) {
  const text = `# Vendor ticket 7\n# owner: edge team\n# until: ${day}\nheader.undeclared * * * x-extra\n`;
  return parseKnownFailures(text, 'known.txt');
}

async function providersNamedInterop(): Promise<string[]> {
  const headers = { 'x-auth-token': 'admin' };
  const answer = await target().send({ method: 'GET', path: '/resource_providers', headers, body: null });
  const { resource_providers } = JSON.parse(answer.body) as { resource_providers: { name: string }[] };
  return resource_providers.map(({ name }) => name).filter((name) => name.startsWith('interop-'));
}

describe('a run', () => {
  it('makes the same calls, byte for byte, for the same seed', async () => {
    const calls = async (seed: string) => {
      const seen: string[] = [];
      const spy = through((request, send) => {
        seen.push(JSON.stringify(request));
        return send();
      });
      await runReference({
        target: spy,
        seed,
        selection: { kind: 'boundaries' },
        only: 'placement.provider-traits.*',
      });
      return seen;
    };
    const [first, again, other] = [await calls('s'), await calls('s'), await calls('t')];
    expect(first.length).toBeGreaterThan(100);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('leaves nothing behind', async () => {
    const report = await runReference({ only: 'placement.allocations.*' });
    expect(report.verdict).toBe('pass');
    expect(report.leftBehind).toEqual([]);
    expect(await providersNamedInterop()).toEqual([]);
  });

  it('removes what it created when it is ended, and is marked as partial', async () => {
    const ending = new AbortController();
    let calls = 0;
    const spy = through((_request, send) => {
      calls += 1;
      if (calls === 60) ending.abort();
      return send();
    });
    const report = await runReference({
      target: spy,
      signal: ending.signal,
      only: 'placement.provider-filters.*',
    });
    expect(report).toMatchObject({ partial: true, verdict: 'error' });
    expect(report.problem).toContain('The run was ended: ');
    expect(await providersNamedInterop()).toEqual([]);
  });

  it('never blames the cloud for a lost connection', async () => {
    let calls = 0;
    const flaky = through((request, send) => {
      calls += 1;
      return calls % 7 === 0 ? Promise.reject(new NetworkError('resets the connection', request)) : send();
    });
    const report = await runReference({ target: flaky, only: 'placement.inventories.*', seed: 'flaky' });
    expect(report.findings).toEqual([]);
    expect(report.summary.cases.error).toBeGreaterThan(0);
    expect(report.summary.cases.fail).toBe(0);
    expect(report.verdict).toBe('error');
  });

  it('gives up when the network stays down', async () => {
    let calls = 0;
    const dying = through((request, send) => {
      calls += 1;
      return calls > 50 ? Promise.reject(new NetworkError('refuses connections', request)) : send();
    });
    const report = await runReference({ target: dying });
    expect(report).toMatchObject({ partial: true, verdict: 'error' });
    expect(report.problem).toContain('Given up after 5 cases in a row');
    expect(report.leftBehind.length).toBeLessThan(10);
  });

  it('goes on while some answers arrive', async () => {
    const asked = new Set<string>();
    const lossy = through((request, send) => {
      const isFirst = !asked.has(request.method);
      asked.add(request.method);
      const lost = request.method === 'PUT' && !isFirst;
      return lost ? Promise.reject(new NetworkError('resets the connection', request)) : send();
    });
    const report = await runReference({ target: lossy, only: 'placement.inventories.*' });
    expect(report.summary.cases.error).toBeGreaterThan(5);
    expect(report).toMatchObject({ partial: false, verdict: 'error', findings: [] });
  });

  it('sends an older target only microversions that it has', async () => {
    const older = through(async (request, send) => {
      const answer = await send();
      return request.path === '/' ? { ...answer, body: answer.body.replace('1.39', '1.20') } : answer;
    });
    const report = await runReference({
      target: older,
      selection: { kind: 'boundaries' },
      only: 'placement.provider-trees.*',
    });
    expect(report.verdict).toBe('pass');
    expect(report.cases.filter(({ verdict }) => verdict === 'skipped').map(({ id }) => id)).toEqual([
      'placement.provider-trees.child-can-be-moved',
    ]);
  });

  it('lists the headers that it ignores', async () => {
    const proxied = through(async (_request, send) =>
      withHeader(withHeader(await send(), 'via', '1.1 proxy'), 'x-proxy', 'a'),
    );
    const only = 'placement.traits.*';
    const strict = await runReference({ target: proxied, only });
    expect(strict.findings.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['header.undeclared', 'x-proxy'],
    ]);
    const allowed = await runReference({ target: proxied, only, allowHeaders: ['X-Proxy'] });
    expect(allowed.verdict).toBe('pass');
    expect(allowed.ignoredHeaders.map(({ header, why }) => [header, why])).toContainEqual([
      'x-proxy',
      'allowed by --allow-header',
    ]);
    expect(allowed.ignoredHeaders.map(({ header }) => header)).toContain('via');
  });

  it('does not fail for a known failure, and fails for a stale one', async () => {
    const extra = through(async (_request, send) => withHeader(await send(), 'x-extra', 'a'));
    const knownFailures = knownUntil('2999-12-31');
    const known = await runReference({ target: extra, knownFailures, only: 'placement.traits.*' });
    expect(known).toMatchObject({ verdict: 'pass', summary: { violations: 0, knownFailures: 1 } });
    const cases = placement.cases.filter(({ id }) => id.startsWith('placement.traits.'));
    const gone = await runReference({
      ...{ target: oldest(), knownFailures, selection: { kind: 'boundaries' } },
      suite: { ...placement, cases },
    });
    expect(gone).toMatchObject({ verdict: 'fail', staleKnownFailures: ['known.txt:4: header.undeclared *'] });
  });

  it('fails for an expired known failure, found or not', async () => {
    const extra = through(async (_request, send) => withHeader(await send(), 'x-extra', 'a'));
    const knownFailures = knownUntil('2020-12-31');
    const endedKnownFailures = ['known.txt:4: header.undeclared *, of edge team, until 2020-12-31'];
    const only = 'placement.traits.*';
    const seen = await runReference({ target: extra, knownFailures, only });
    expect(seen).toMatchObject({ verdict: 'fail', summary: { violations: 1, knownFailures: 0 } });
    expect(seen).toMatchObject({ endedKnownFailures, staleKnownFailures: [] });
    const gone = await runReference({ knownFailures, only });
    expect(gone).toMatchObject({ verdict: 'fail', summary: { violations: 0 } });
    expect(gone).toMatchObject({ endedKnownFailures, staleKnownFailures: [] });
    const unjudged = await runReference({ knownFailures, token: 'nobody' });
    expect(unjudged).toMatchObject({ verdict: 'error', endedKnownFailures });
  });

  it('replaces the token in the report by $TOKEN', async () => {
    const extra = through(async (_request, send) => withHeader(await send(), 'x-extra', 'a'));
    const report = await runReference({ target: extra, token: 'admin:secret', only: 'placement.traits.*' });
    expect(report.findings[0]?.exchange.request.headers['x-auth-token']).toBe('$TOKEN');
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('fails the case of a violation, also in a call that only prepares or cleans up', async () => {
    const only = 'placement.usages.unused-is-zero';
    for (const method of ['PUT', 'DELETE']) {
      const departing = through(async (request, send) =>
        request.method === method ? withHeader(await send(), 'x-extra', 'a') : send(),
      );
      const report = await runReference({ target: departing, only });
      expect(report.cases.map(({ verdict }) => verdict)).toEqual(['fail']);
      expect(report).toMatchObject({ verdict: 'fail', summary: { violations: 1 } });
    }
  });

  it('does not pass when no case was run', async () => {
    const selection = { kind: 'range', since: '1.0', until: '1.1' } as const;
    const report = await runReference({ only: 'placement.traits.*', selection });
    expect(report).toMatchObject({ verdict: 'error', cases: [] });
    expect(report.problem).toContain('No case was run');
  });

  it('explains why a target cannot be judged', async () => {
    const report = await runReference({ token: 'nobody' });
    expect(report).toMatchObject({ verdict: 'error', target: null, cases: [] });
    expect(report.problem).toContain('knows the token, and does not permit its user what a run needs');
  });
});
