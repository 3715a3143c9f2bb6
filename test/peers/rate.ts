/**
 * Measures how many exchanges this project and Schemathesis check per second, each on its own reference in this process:
 * docs/peers.md. Both clients are separate processes, and each reports the time of its run.
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
  const own = await withReferenceUrl(service, unchanged, measureOurs);
  const peer = await withReferenceUrl(service, unchanged, measureSchemathesis);
  process.stdout.write(`ours          ${formatRate(own)}\nSchemathesis  ${formatRate(peer)}\n`);
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

async function measureOurs(url: string): Promise<Rate> {
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

async function measureSchemathesis(url: string): Promise<Rate> {
  const report = await runSchemathesis({ service, folder, url, version: service.newest, seed: 1 });
  return { exchanges: report.test_cases.generated, seconds: report.running_time };
}

function formatRate({ exchanges, seconds }: Rate): string {
  return `${exchanges} exchanges in ${seconds.toFixed(1)} s, ${Math.round(exchanges / seconds)} a second`;
}
