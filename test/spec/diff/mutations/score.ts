/**
 * `npm run mutations`: makes every single small edit of every document, and counts those of which the diff reports exactly
 * what clients can see. Exit codes: 0 for all of them, 1 if one is wrong.
 */
import { SERVICES } from '../../../../spec/contract/load-service.ts';
import { type MutationTally, scoreOf } from './judge/score-of.ts';

const LONGEST_LINE = 400;

const all = SERVICES.map((service) => {
  const score = scoreOf(service);
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
