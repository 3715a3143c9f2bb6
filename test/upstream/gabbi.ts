/**
 * Runs the HTTP tests that OpenStack's Placement is tested with (they are in gabbi's format) against a service:
 * docs/upstream-tests.md. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { runPython } from '../programs/python-program.ts';
import { readArguments } from './arguments.ts';
import { upstreamProgram } from './environment.ts';
import { withReferences } from './references.ts';

const PROGRAM = upstreamProgram('gabbi_tests.py');

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { url, assume, list, lmdb, others } = readArguments(argv);
    if (list) return await runPython(PROGRAM, others);
    if (url === undefined)
      return await withReferences(lmdb, (services) => runPython(PROGRAM, [...services, ...others]));
    const services = ['--url', url, ...assume.flatMap((name) => ['--assume', `${name}=${url}`])];
    return await runPython(PROGRAM, [...services, ...others]);
  } catch (error) {
    return exitCodeOf('gabbi.ts', error);
  }
}
