/**
 * Runs the everyday commands of OpenStack's own clients, `openstack` with osc-placement and openstacksdk, against a
 * service: the one at --url, or the reference server. Each deletes what it makes. Prints a line for each command, then
 * `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 the clients cannot run here.
 */
import { fileURLToPath } from 'node:url';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readRequirements } from '../programs/python-environment.ts';
import { type PythonProgram, runPython } from '../programs/python-program.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { parseServiceUrl, withService } from '../real/service.ts';

const USAGE = 'Usage: clients.ts [--url URL]';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await withService(readUrl(argv), (service) => runPython(clients(), ['--url', service]));
  } catch (error) {
    return exitCodeOf('clients.ts', error);
  }
}

/** Undefined for the reference server. */
function readUrl(argv: readonly string[]): string | undefined {
  const { values, positionals } = readOptions(argv, { url: { type: 'string' } }, USAGE);
  refusePositionals(positionals, USAGE);
  return values.url === undefined ? undefined : parseServiceUrl(values.url);
}

function clients(): PythonProgram {
  return {
    file: path('clients.py'),
    environment: path('../../.cache/clients/environment'),
    requirements: readRequirements(path('requirements.txt')),
  };
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
