/**
 * Holds the documents of compute against the samples of requests and responses in Nova's own documentation: each must fit
 * an operation of its microversion. The samples come with the source of the release that the facts name. Prints those that
 * fit none, then `N passed, N failed`. Exit codes: 0 all fit but the known ones, 1 others, 2 wrong usage, 3 cannot run here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '../../spec/contract/contract.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { isMicroversion, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { isValid } from '../../spec/contract/validate.ts';
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { CannotRun } from '../programs/cannot-run.ts';
import { execute, lastLines } from '../programs/execute.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { installOnce } from '../programs/install-once.ts';
import { refusePositionals } from '../programs/read-options.ts';
import { readFacts } from './facts.ts';

/** Samples that Nova refuses itself: it has them for no call, and its schemas of these versions do not allow them. */
const KNOWN = new Set([
  'os-keypairs/v2.92/keypairs-post-req.json',
  'servers/v2.90/server-create-req.json',
  'servers/v2.94/server-create-req.json',
]);

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    refusePositionals(argv, 'Usage: samples.ts');
    return checkSamples(await fetchSamples(readFacts().release));
  } catch (error) {
    return exitCodeOf('samples.ts', error);
  }
}

function checkSamples(folder: string): number {
  const service = loadService('compute', fileURLToPath(new URL('../../spec/compute/', import.meta.url)));
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    name.endsWith('.json'),
  );
  const misfits = files.filter((file) => !fits(service, folder, file));
  const others = misfits.filter((file) => !KNOWN.has(file));
  const fixed = [...KNOWN].filter((file) => !misfits.includes(file));
  for (const file of others) process.stdout.write(`FAIL ${file} fits no operation\n`);
  for (const file of fixed)
    process.stdout.write(`FAIL ${file} is known to fit none, and fits one: remove it from KNOWN\n`);
  const failed = others.length + fixed.length;
  process.stdout.write(`${files.length - misfits.length} passed, ${failed} failed\n`);
  return files.length > misfits.length && failed === 0 ? 0 : 1;
}

/** Samples below `v2.N` are of that microversion, others of 2.1; their names end with `-req`, `-resp` or neither. */
function fits(service: Service, folder: string, file: string): boolean {
  const [, version = '2.1'] = /\/v(2\.\d+)\//.exec(`/${file}`) ?? [];
  if (!isMicroversion(version)) return false;
  const value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const schemas = schemasAt(service, version, /-(req|resp)\.json$/.exec(file)?.[1]);
  return schemas.some((schema) => Object.keys(schema).length > 0 && isValid(schema, value));
}

function schemasAt(service: Service, version: Microversion, kind: string | undefined): JsonSchema[] {
  const contracts = service.contracts.filter(
    (contract) => contract.kind === 'operation' && service.contract(contract.operation, version) === contract,
  );
  const requests = contracts.flatMap(({ body }) => (body ? [body.schema] : []));
  const responses = contracts.flatMap(successBodies);
  return kind === 'req' ? requests : kind === 'resp' ? responses : [...requests, ...responses];
}

function successBodies({ responses }: Contract): JsonSchema[] {
  return [...responses.values()]
    .filter(({ status }) => status < 300)
    .flatMap(({ bodies }) => [...bodies.values()]);
}

/** The folder of the samples. @throws CannotRun when the source cannot be downloaded or unpacked */
async function fetchSamples(release: string): Promise<string> {
  const folder = fileURLToPath(new URL(`../../.cache/compute-samples/${release}`, import.meta.url));
  const name = `nova-${release}`;
  await installOnce(folder, [name], async () => {
    const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', 'nova', '--dest', folder];
    await run('python3', [...pip, `nova==${release}`]);
    await run('tar', ['-xzf', join(folder, `${name}.tar.gz`), '-C', folder, `${name}/doc/api_samples`]);
  });
  return join(folder, name, 'doc/api_samples');
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await execute(program, args);
  if (code !== 0)
    throw new CannotRun(`${program} cannot fetch the source of Nova. It said:\n${lastLines(output)}`);
}
