/** Installs Schemathesis below `.cache/`, and runs it once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { execute, lastLines } from '../../programs/execute.ts';
import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import type { SchemathesisReport } from './schemathesis-report.ts';

const HERE = fileURLToPath(new URL('../', import.meta.url));
const ENVIRONMENT = fileURLToPath(new URL('../../../.cache/peers/schemathesis', import.meta.url));
const REQUIREMENTS = readRequirements(join(HERE, 'requirements.txt'));

/** Name and pinned version. */
export const SCHEMATHESIS = REQUIREMENTS[0] as string;

/** Generated calls for each operation; the coverage phase has no limit. */
export const EXAMPLES = 10;

export interface SchemathesisRun {
  service: Service;
  /** The folder of the document and the report. */
  folder: string;
  url: string;
  version: Microversion;
  seed: number;
  examples?: number;
  /** More options of Schemathesis. */
  options?: readonly string[];
}

/** @throws CannotRun when Python or the package is not available */
export function installSchemathesis(say: (text: string) => void): Promise<void> {
  return makePythonEnvironment(ENVIRONMENT, REQUIREMENTS, say);
}

/** Runs all phases and checks, with valid and invalid calls. @throws Error when its exit code is neither 0 nor 1 */
export async function runSchemathesis(run: SchemathesisRun): Promise<SchemathesisReport> {
  const { service, folder, url, version, seed, examples = EXAMPLES, options = [] } = run;
  const document = join(folder, `${version}.json`);
  const report = join(folder, `report-${new URL(url).port}.json`);
  writeFileSync(document, JSON.stringify(service.document(version)));
  const { code, output } = await execute(
    join(ENVIRONMENT, 'bin', 'schemathesis'),
    [
      ...['run', document, '--url', url, '--no-color'],
      ...['-H', 'X-Auth-Token: admin', '-H', `OpenStack-API-Version: placement ${version}`],
      ...['--checks', 'all', '--mode', 'all', '--continue-on-failure', '--request-timeout', '30'],
      ...['--seed', String(seed), '--max-examples', String(examples), '--no-shrink'],
      ...['--generation-database', 'none', '--report', 'json', '--report-json-path', report],
      ...options,
    ],
    {
      ...process.env,
      SCHEMATHESIS_HOOKS: 'schemathesis_hooks',
      PYTHONPATH: HERE,
      PYTHONDONTWRITEBYTECODE: '1',
    },
    // It writes a folder to its working directory.
    folder,
  );
  if (code !== 0 && code !== 1) throw new Error(`Schemathesis ended with ${code}:\n${lastLines(output)}`);
  return JSON.parse(readFileSync(report, 'utf8')) as SchemathesisReport;
}
