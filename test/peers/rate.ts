/**
 * Exchanges that this project and Schemathesis check in a second, each on its own reference in this process:
 * docs/peers.md. Both clients are processes of their own, and the time is what each says of its run.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadService } from '../../spec/contract/load-service.ts';
import { execute } from '../programs/execute.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { unchanged, withReferenceUrl } from './faulty-reference.ts';
import { installSchemathesis, runSchemathesis } from './judges/schemathesis-run.ts';

const service = loadService('placement');
const folder = mkdtempSync(join(tmpdir(), 'peers-rate-'));

try {
  await installSchemathesis((text) => process.stderr.write(`${text}\n`));
  const own = await withReferenceUrl(service, unchanged, ours);
  const peer = await withReferenceUrl(service, unchanged, theirs);
  process.stdout.write(`ours          ${line(own)}\nSchemathesis  ${line(peer)}\n`);
  process.stdout.write(
    `ratio         ${(own.exchanges / own.seconds / (peer.exchanges / peer.seconds)).toFixed(1)}\n`,
  );
} catch (error) {
  process.exitCode = exitCodeOf('rate.ts', error);
} finally {
  rmSync(folder, { recursive: true });
}

interface Rate {
  exchanges: number;
  seconds: number;
}

async function ours(url: string): Promise<Rate> {
  const program = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));
  const report = join(folder, 'ours.json');
  const options = ['--microversions', 'latest', '--concurrency', '1', '--reporter', `json=${report}`];
  await execute(process.execPath, [
    '--import',
    'tsx',
    program,
    'run',
    'placement',
    '--target',
    url,
    ...options,
  ]);
  const { startedAt, finishedAt, summary } = JSON.parse(readFileSync(report, 'utf8'));
  return {
    exchanges: summary.exchanges,
    seconds: (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000,
  };
}

async function theirs(url: string): Promise<Rate> {
  const report = await runSchemathesis({ service, folder, url, version: service.newest, seed: 1 });
  return { exchanges: report.test_cases.generated, seconds: report.running_time };
}

function line({ exchanges, seconds }: Rate): string {
  return `${exchanges} exchanges in ${seconds.toFixed(1)} s, ${Math.round(exchanges / seconds)} a second`;
}
