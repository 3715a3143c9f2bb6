/**
 * Calls OpenStack's own Placement with the client of each microversion: `npx tsx test/real/client.ts URL`. Ends with
 * `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage.
 */
import { isDeepStrictEqual } from 'node:util';
import { callPlacement } from '../client/scenario.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';

const USAGE = 'Usage: client.ts URL, the root of a Placement';

try {
  const { positionals } = readOptions(process.argv.slice(2), {}, USAGE);
  process.exitCode = await callFor(positionals[0]);
} catch (error) {
  process.exitCode = exitCodeOf('client.ts', error);
}

async function callFor(placement: string | undefined): Promise<number> {
  if (placement === undefined) throw new ProgramUsageError(USAGE);
  const counts = { pass: 0, FAIL: 0 };
  for await (const { name, seen, expected } of callPlacement(placement, 'admin')) {
    const verdict = isDeepStrictEqual(seen, expected) ? 'pass' : 'FAIL';
    counts[verdict] += 1;
    if (verdict === 'FAIL')
      process.stdout.write(
        `${verdict} ${name}: ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}\n`,
      );
  }
  process.stdout.write(`${counts.pass} passed, ${counts.FAIL} failed\n`);
  return counts.FAIL === 0 ? 0 : 1;
}
