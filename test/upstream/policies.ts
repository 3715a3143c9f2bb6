/**
 * Compares the reference's policies with oslo.policy and Placement's own rules, for every operation and caller. `--update`
 * writes what oslo.policy decides into the file that the tests read. Exit codes: 0 the same, 1 differences, 2 wrong usage,
 * 3 cannot run here.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadService } from '../../spec/contract/load-service.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { queryPython } from '../programs/python-program.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { CALLERS } from '../reference/placement/policy/callers.ts';
import { comparePolicies, type PolicyDecisions } from '../reference/placement/policy/decisions.ts';
import { upstreamProgram } from './environment.ts';

const GOLDEN = fileURLToPath(new URL('../reference/placement/policy/oslo-policy.json', import.meta.url));
const USAGE = 'Usage: policies.ts [--update]';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(argv, { update: { type: 'boolean' } } as const, USAGE);
    refusePositionals(positionals, USAGE);
    const answer = await queryPython(upstreamProgram('policy_decisions.py'), JSON.stringify(CALLERS));
    const decisions: PolicyDecisions = JSON.parse(answer);
    if (values.update) writeFileSync(GOLDEN, `${JSON.stringify(decisions, null, 1)}\n`);
    const { compared, differences } = comparePolicies(loadService('placement'), CALLERS, decisions);
    for (const difference of differences) process.stdout.write(`FAIL ${difference}\n`);
    process.stdout.write(`${compared - differences.length} passed, ${differences.length} failed\n`);
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    return exitCodeOf('policies.ts', error);
  }
}
