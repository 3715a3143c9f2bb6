/**
 * Runs the HTTP tests that OpenStack's Placement is tested with (they are in gabbi's format) against a service:
 * docs/upstream-tests.md. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { fileURLToPath } from 'node:url';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readRequirements } from '../programs/python-environment.ts';
import { type PythonProgram, runPython } from '../programs/python-program.ts';
import { REQUIREMENTS_FILE } from '../real/placement/folders.ts';
import { withService } from '../real/service.ts';
import { readArguments } from './arguments.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { url, list, others } = readArguments(argv);
    if (list) return await runPython(gabbiTests(), others);
    return await withService(url, (service) => runPython(gabbiTests(), ['--url', service, ...others]));
  } catch (error) {
    return exitCodeOf('gabbi.ts', error);
  }
}

function gabbiTests(): PythonProgram {
  return {
    file: path('gabbi_tests.py'),
    environment: path('../../.cache/upstream-tests/environment'),
    requirements: [REQUIREMENTS_FILE, path('requirements.txt')].flatMap(readRequirements),
  };
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
