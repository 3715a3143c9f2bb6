/**
 * `npm run mutations`: makes every single small edit of every document, and counts those of which the diff reports exactly
 * what clients can see; with `-- --shard K/N`, every Nth of them. Exit codes: 0 for all of them, 1 if one is wrong, 2 wrong
 * usage.
 */
import type { Shard } from '../../../../runner/plan/shard.ts';
import { SERVICES } from '../../../../spec/contract/load-service.ts';
import { exitCodeOf } from '../../../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../../../programs/read-options.ts';
import { readShard } from '../../../programs/read-shard.ts';
import { type MutationTally, scoreOf } from './judge/score-of.ts';

const LONGEST_LINE = 400;

const { part, of } = readArguments() ?? { part: 1, of: 1 };

const all = SERVICES.map((service) => {
  const score = scoreOf(service, (index) => index % of === part - 1);
  process.stdout.write(`${service}\n`);
  for (const [family, { judged, right }] of score.families)
    process.stdout.write(`  ${family.padEnd(28)}${String(right).padStart(6)} of ${judged}\n`);
  return score;
});

const [visible, silent] = [all.map((score) => score.visible), all.map((score) => score.silent)];
const wrong = [...visible, ...silent].flatMap((tally) => tally.wrong);
for (const line of wrong) process.stdout.write(`WRONG  ${line.slice(0, LONGEST_LINE)}\n`);
process.stdout.write(
  `${sum(visible, 'right')} of ${sum(visible, 'judged')} visible edits reported, ` +
    `${sum(silent, 'right')} of ${sum(silent, 'judged')} invisible ones silent\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

function sum(tallies: readonly MutationTally[], key: 'right' | 'judged'): number {
  return tallies.reduce((total, tally) => total + tally[key], 0);
}

function readArguments(): Shard | undefined {
  const usage = 'Usage: npm run mutations [-- --shard K/N]';
  try {
    const { values, positionals } = readOptions(process.argv.slice(2), { shard: { type: 'string' } }, usage);
    refusePositionals(positionals, usage);
    return readShard(values.shard, usage);
  } catch (error) {
    process.exit(exitCodeOf('mutations', error));
  }
}
