/** A recorded run, made again from its records, gives the same report: whatever its network and its concurrency were. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareOutcomes } from '../../../runner/certificate/verify/compare-outcome.ts';
import { EvidenceWriter } from '../../../runner/evidence/evidence-writer.ts';
import { isEvidence, readEvidence } from '../../../runner/evidence/read-evidence.ts';
import { Recorder } from '../../../runner/evidence/recorder.ts';
import { EvidenceReplay } from '../../../runner/evidence/replay.ts';
import { fixedToken } from '../../../runner/login/keystone/token-source.ts';
import { tokenTarget } from '../../../runner/login/token-target.ts';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';
import { OWN_TOKEN } from '../../../runner/target/token-placeholders.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { LOCKED, oneWriter } from '../one-writer.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const target = useReference(service);

/** Loses the answer to every 40th write. */
function losesWrites(): Target {
  let writes = 0;
  return {
    ...target(),
    network: { repeated: 0, waited: 0, causes: {} },
    async send(request, how) {
      const response = await target().send(request, how);
      writes += request.method === 'POST' ? 1 : 0;
      if (request.method !== 'POST' || writes % 40 !== 0) return response;
      throw new NetworkError('closes the connection', request, { connectionLost: true });
    },
  };
}

/** Answers 500 to the first removal of each resource while other cases run, as Placement over SQLite may. */
function failsRemovals(): Target {
  let running = 0;
  const failed = new Set<string>();
  return {
    ...target(),
    async send(request, how) {
      running += 1;
      try {
        await sleep(1);
        const { method, path } = request;
        if (method !== 'DELETE' || running === 1 || failed.has(path))
          return await target().send(request, how);
        failed.add(path);
        return LOCKED;
      } finally {
        running -= 1;
      }
    },
  };
}

/** Sets a cookie, which is no header of Placement. */
function setsCookies(): Target {
  return {
    ...target(),
    async send(request, how) {
      const response = await target().send(request, how);
      return { ...response, headers: [...response.headers, ['Set-Cookie', 'session=secret-of-the-cloud']] };
    },
  };
}

interface RecordedTargetCase {
  target: () => Target;
  concurrency?: number | 'adaptive';
  /** What shows that the run met what the row is about. */
  seen: (report: Report) => unknown;
  expected: unknown;
}

const TARGETS: Record<string, RecordedTargetCase> = {
  'a sound target': { target, seen: ({ verdict }) => verdict, expected: 'pass' },
  'cases that ran again alone': {
    target: () => oneWriter(target()),
    seen: ({ concurrency: { repeatedAlone }, verdict }) => [repeatedAlone > 0, verdict],
    expected: [true, 'pass'],
  },
  'removals that failed while other cases ran': {
    target: failsRemovals,
    seen: ({ verdict }) => verdict,
    expected: 'pass',
  },
  'cases that ran again after a lost write': {
    target: losesWrites,
    seen: ({ network: { repeated }, verdict }) => [repeated > 0, verdict],
    expected: [true, 'pass'],
  },
  'a target with violations, one case at a time': {
    target: setsCookies,
    concurrency: 1,
    seen: ({ findings, verdict }) => [findings.map(({ rule }) => rule), verdict],
    expected: [['header.undeclared'], 'fail'],
  },
};

describe.each(Object.entries(TARGETS))(
  '%s',
  (_name, { target: make, seen, expected, concurrency = 'adaptive' }) => {
    it('gives the same report again', async () => {
      const { report, exchanges } = await record({ target: make(), concurrency });
      expect(seen(report)).toEqual(expected);
      const replayed = await replay(report, exchanges);
      expect(replayed.gaps).toEqual([]);
      expect(compareOutcomes(report, replayed.report)).toEqual([]);
    });
  },
);

it('records no cookies', async () => {
  const { exchanges } = await record({ target: setsCookies(), only: 'placement.usages.*' });
  const text = gunzipSync(exchanges).toString('utf8');
  expect(text).toContain('["Set-Cookie","$HIDDEN"]');
  expect(text).not.toContain('secret-of-the-cloud');
});

const OPTIONS: Omit<RunOptions, 'target'> = {
  ...{ service, suite: placement, token: 'admin', only: 'placement.inventories.*' },
  ...{ selection: { kind: 'latest' }, runId: 'same' },
};

it('records a placeholder in place of a token, in requests and in answers', async () => {
  const secret = 'gAAAAABsecret-of-the-user';
  const authentication = { header: 'x-auth-token', template: '{token}', check: null } as never;
  const tokens = new Map([[OWN_TOKEN, fixedToken(secret)]]);
  let received = '';
  const cloud: Target = {
    ...target(),
    async send({ headers, ...request }, how) {
      received = String(headers['x-auth-token']);
      const known = headers['x-auth-token'] === secret ? { ...headers, 'x-auth-token': 'admin' } : headers;
      const response = await target().send({ ...request, headers: known }, how);
      return { ...response, headers: [...response.headers, ['X-Debug', `token ${received}`]] };
    },
  };
  const judged = tokenTarget(cloud, { tokens, tokenCheck: '/resource_providers', authentication });
  const { exchanges } = await record({ target: judged, token: OWN_TOKEN, only: 'placement.usages.*' });
  const text = gunzipSync(exchanges).toString('utf8');
  expect(received).toBe(secret);
  expect(text).toContain('["X-Debug","token $TOKEN"]');
  expect(text).not.toContain(secret);
});

async function record(options: Pick<RunOptions, 'target'> & Partial<RunOptions>) {
  const writer = new EvidenceWriter();
  const recorder = new Recorder((task, calls) => writer.add(task, calls));
  const watched = recorder.watch('placement', options.target);
  const report = await run({ ...OPTIONS, ...options, observer: recorder, target: watched });
  recorder.finish();
  return { report, exchanges: await writer.end() };
}

async function replay({ seed, target: judged }: Report, exchanges: Buffer) {
  const calls = await readEvidence(exchanges);
  if (!isEvidence(calls)) throw new Error(calls.problem);
  const evidence = new EvidenceReplay(calls);
  const { root } = target();
  const recorded = evidence.target('placement', { name: judged?.name ?? '', root, canDrop: false });
  const { level, wait } = { level: evidence.level, wait: async () => {} };
  const report = await run({ ...OPTIONS, seed, target: recorded, observer: evidence, level, wait });
  return { report, gaps: evidence.finish() };
}
