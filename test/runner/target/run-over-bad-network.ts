/** Runs of some cases across a bad network. */
import { expect } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import type { Report } from '../../../runner/report/report.ts';
import { clean } from '../../../runner/run/clean.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { patientTarget } from '../../../runner/target/patient-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { type BadNetwork, startBadNetworkProxy } from './bad-network-proxy.ts';
import * as troubles from './network-troubles.ts';

const service = loadService('placement');
/** Closed after each test. */
const open: { close(): Promise<void> }[] = [];

export interface JudgedOverNetwork {
  report: Report;
  reference: ReferenceServer;
  troubled: number;
}

export async function runOverBadNetwork(
  network: Partial<BadNetwork> & Pick<BadNetwork, 'troubles'>,
  options: Partial<RunOptions> = {},
): Promise<JudgedOverNetwork> {
  const reference = await startReference({ service });
  const proxy = await startBadNetworkProxy(reference.url, { share: 0.1, seed: 'bad', ...network });
  const target = patientTarget(httpTarget(proxy.url, { timeout: 5, connections: 1 }), { limit: 5, pause: 2 });
  open.push(target, proxy, reference);
  const report = await run({
    service,
    suite: placement,
    target,
    token: 'admin',
    selection: { kind: 'latest' },
    only: 'placement.inventories.*',
    seed: 'bad-network',
    ...options,
  });
  return { report, reference, troubled: proxy.troubled() };
}

/** Removes what is left, without the bad network, and returns it. */
export async function removeRemnants({ reference }: JudgedOverNetwork): Promise<readonly string[]> {
  const target = httpTarget(reference.url, { timeout: 5, connections: 1 });
  open.unshift(target);
  const { tokenCheck, findRemnants } = placement;
  const { paths } = await clean({ service, target, token: 'admin', tokenCheck, findRemnants, dryRun: false });
  return paths;
}

/** The report names everything that is left, or the call that may have created it. */
async function expectNothingHidden(judged: JudgedOverNetwork): Promise<void> {
  const { leftBehind } = judged.report;
  const untraced = leftBehind.filter((line) => line.startsWith('POST')).length;
  const hidden = (await removeRemnants(judged)).filter((path) => !leftBehind.includes(`DELETE ${path}`));
  expect(hidden.length).toBeLessThanOrEqual(untraced);
  expect(await removeRemnants(judged)).toEqual([]);
}

/** Finishes "a network that …". */
export type NetworkRow = [string, BadNetwork['troubles'], verdict: Report['verdict'], share?: number];

/** Closes what the runs of a test opened. */
export async function closeNetworks(): Promise<void> {
  for (const thing of open.splice(0)) await thing.close();
}

export async function expectNoBlame([, kinds, verdict, share = 0.1]: NetworkRow): Promise<void> {
  const judged = await runOverBadNetwork({ troubles: kinds, share });
  const { report, troubled } = judged;
  expect(troubled > 0).toBe(kinds.length > 0);
  expect(report.findings).toEqual([]);
  expect(report.summary.cases).toMatchObject({ fail: 0, blocked: 0 });
  expect(report.verdict).toBe(verdict);
  // Some of the lost calls were safe to retry.
  if (verdict === 'error') expect(report.network.repeated).toBeGreaterThan(0);
  await expectNothingHidden(judged);
}

/** Every trouble there is. */
export const ALL_TROUBLES: BadNetwork['troubles'] = Object.values(troubles).filter(isTrouble);

/** Excludes the functions that create a trouble from a number. */
function isTrouble(one: unknown): one is BadNetwork['troubles'][number] {
  return one !== troubles.limitsFor && one !== troubles.unavailableFor;
}
