/**
 * Gives the everyday commands of OpenStack's own clients, `openstack` with osc-placement and openstacksdk, to a service:
 * the one at --url, or the reference server. What they make is deleted again. A line for each command, then
 * `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot be had here.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RealUsageError } from '../real/arguments.ts';
import { readRequirements } from '../real/python/python-environment.ts';
import { type PythonProgram, runPython } from '../real/python/python-program.ts';
import { refusal } from '../real/refusal.ts';
import { serviceUrl, withService } from '../real/service.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await withService(readUrl(argv), (service) => runPython(clients(), ['--url', service]));
  } catch (error) {
    return refusal('clients.ts', error);
  }
}

/** Undefined for the reference server. */
function readUrl(argv: readonly string[]): string | undefined {
  try {
    const { url } = parseArgs({ args: [...argv], options: { url: { type: 'string' } } }).values;
    return url === undefined ? undefined : serviceUrl(url);
  } catch (error) {
    throw new RealUsageError(`${(error as Error).message} Usage: clients.ts [--url URL]`);
  }
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
