/** Runs `interop run spec/bare-metal` in this process, over a real Ironic or a proxy before it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../../cli/main.ts';
import type { Report } from '../../../runner/report/report.ts';
import { type InjectFault, startFaultProxy } from '../../../runner/target/http/fault-proxy.ts';
import { CannotRun } from '../../programs/cannot-run.ts';
import type { Problems } from '../report-rows.ts';
import { silentIo } from '../silent-io.ts';

export interface BareMetalFault {
  what: string;
  /** A glob of case ids that find it. */
  cases: string;
  inject: InjectFault;
  /** Where a violation has to be. */
  pointer: string;
}

/** What a cloud may add to Ironic. */
export const FAULTS: readonly BareMetalFault[] = [
  {
    what: 'a URL more',
    cases: 'bare-metal.surface.neighbours./v1/nodes/{node_ident}',
    inject: ({ method, path }) =>
      method === 'GET' && /^\/v1\/nodes\/[^/]+\/tags$/.test(path)
        ? { kind: 'answer', status: 200, body: '{"tags": []}' }
        : undefined,
    pointer: 'GET /v1/nodes/{node_ident}/tags',
  },
  {
    what: 'a method more',
    cases: 'bare-metal.surface.methods./v1/chassis',
    inject: ({ method, path }) =>
      method === 'PUT' && path === '/v1/chassis' ? { kind: 'answer', status: 200, body: '{}' } : undefined,
    pointer: 'PUT /v1/chassis',
  },
];

/** @param shard `K/N`; all cases when absent. @returns what fails */
export async function judgePart(url: string, shard: string | undefined): Promise<Problems> {
  const { verdict, cases, findings } = await judge(url, shard === undefined ? [] : ['--shard', shard]);
  if (verdict === 'pass') return cases.length > 20 ? [] : [`only ${cases.length} cases ran`];
  return listNew(findings);
}

/** @returns what was not found */
export async function judgeFault(url: string, { cases, inject, pointer }: BareMetalFault): Promise<Problems> {
  const proxy = await startFaultProxy(url);
  try {
    proxy.inject(inject);
    const { findings } = await judge(proxy.url, ['--only', cases]);
    const isFound = findings.some((one) => one.knownBy === undefined && one.pointer === pointer);
    return isFound ? [] : [`no violation at ${pointer}`, ...listNew(findings)];
  } finally {
    await proxy.close();
  }
}

function listNew(findings: Report['findings']): string[] {
  return findings
    .filter(({ knownBy }) => knownBy === undefined)
    .map(({ rule, operation, status, pointer }) => `${rule} ${operation} ${status} ${pointer}`);
}

const FOLDER = fileURLToPath(new URL('../../../spec/bare-metal/', import.meta.url));
const KNOWN = fileURLToPath(new URL('../bare-metal-known-failures.txt', import.meta.url));

async function judge(url: string, more: readonly string[]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-real-'));
  const file = join(folder, 'report.json');
  const args = ['--depth', 'quick', '--microversions', 'latest', '--known-failures', KNOWN];
  try {
    await main(
      ['run', FOLDER, '--target', url, ...args, '--reporter', `json=${file}`, ...more],
      silentIo({}, folder),
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    if (report.problem !== null) throw new CannotRun(report.problem);
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
