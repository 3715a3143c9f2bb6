/**
 * `npm run faults`: puts every named fault into the reference server and prints how many the judge finds by the cases that
 * must show them; with `-- --whole`, by the whole suite, with `-- --depth quick` by what runs at that depth, and with `--shard K/N` for one part of the faults. Exit codes: 0 all
 * are found, or the share that the depth has to find, 1 too few, 2 wrong usage.
 */

import { DEPTHS, type Depth } from '../../runner/depth.ts';
import { isInShard, type Shard } from '../../runner/plan/shard.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { REQUIRED_SHARES } from '../depths/required-shares.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { readShard } from '../programs/read-shard.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { FAULTS, FAULTS_BY_SERVICE } from './faults.ts';
import { isFound } from './judge-fault.ts';
import { startTestbed } from './testbed.ts';

const missed: string[] = [];
const { whole, shard, depth } = readArguments();
let judged = 0;

for (const [service, kinds] of Object.entries(FAULTS_BY_SERVICE)) {
  const testbed = await startTestbed(loadService(service));
  process.stdout.write(`${service}\n`);
  for (const [kind, all] of Object.entries(kinds)) {
    const faults = all.filter(({ id }) => !shard || isInShard(shard, id));
    let found = 0;
    judged += faults.length;
    for (const fault of faults) {
      const report = await testbed.judge(whole ? { id: fault.id, cases: '*', depth } : fault, fault);
      if (isFound(report, fault)) found += 1;
      else missed.push(`NOT FOUND  ${service} ${fault.id}: expected ${fault.rule} in ${fault.cases}`);
    }
    process.stdout.write(`  ${kind.padEnd(24)}${String(found).padStart(4)} of ${faults.length}\n`);
  }
  await testbed.close();
}
for (const line of missed) process.stdout.write(`${line}\n`);
process.stdout.write(
  `${judged - missed.length} of ${judged} faults found${shard ? `, of ${FAULTS.length}` : ''}\n`,
);
process.exitCode = judged > 0 && missed.length <= judged * (1 - REQUIRED_SHARES[depth]) ? 0 : 1;

interface ScoreArguments {
  whole: boolean;
  shard: Shard | undefined;
  depth: Depth;
}

function readArguments(): ScoreArguments {
  const usage = 'Usage: npm run faults [-- --whole|--depth quick|standard|full --shard K/N]';
  try {
    const options = {
      whole: { type: 'boolean', default: false },
      shard: { type: 'string' },
      depth: { type: 'string' },
    } as const;
    const { values, positionals } = readOptions(process.argv.slice(2), options, usage);
    refusePositionals(positionals, usage);
    const depth = DEPTHS.find((name) => name === (values.depth ?? 'full'));
    if (depth === undefined) throw new ProgramUsageError(`There is no depth "${values.depth}". ${usage}`);
    const whole = values.whole || values.depth !== undefined;
    return { whole, shard: readShard(values.shard, usage), depth };
  } catch (error) {
    process.exit(exitCodeOf('faults', error));
  }
}
