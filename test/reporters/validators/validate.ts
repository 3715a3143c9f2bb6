/**
 * Judges what the reporters write by the programs and schemas of other authors. Exit codes: 0 all valid, 1 something is not,
 * 2 wrong usage, 3 cannot run here.
 */
import { exitCodeOf } from '../../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../../programs/read-options.ts';
import { htmlStandard } from './html-validator.ts';
import { junitSchemas } from './junit-validator.ts';
import { githubMarkdown } from './markdown-validator.ts';
import { sarifMultitool, sarifSchema } from './sarif-validators.ts';
import type { Validator } from './validator.ts';
import { listWrittenReports } from './written-reports.ts';

const VALIDATORS: readonly Validator[] = [
  sarifSchema,
  sarifMultitool,
  junitSchemas,
  githubMarkdown,
  htmlStandard,
];

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { positionals } = readOptions(argv, {}, 'Usage: validate.ts');
    refusePositionals(positionals, 'Usage: validate.ts');
    const failures: string[] = [];
    let passed = 0;
    for (const validator of VALIDATORS) {
      const results = await judgeAll(validator);
      failures.push(...results.filter((line) => line !== ''));
      passed += results.filter((line) => line === '').length;
    }
    for (const failure of failures) process.stdout.write(`FAIL ${failure}\n`);
    process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    return exitCodeOf('validate.ts', error);
  }
}

/** A line for each report, empty where it is valid, and one for what the validator must refuse. */
async function judgeAll({ name, format, broken, open }: Validator): Promise<string[]> {
  const judge = await open((text) => process.stderr.write(`${text}\n`));
  const refuses = (await judge(broken)).length > 0;
  const lines = [refuses ? '' : `${name} accepts ${broken}`];
  for (const { name: what, text } of listWrittenReports().filter((each) => each.format === format)) {
    const problems = await judge(text);
    lines.push(problems.length === 0 ? '' : `${name}, ${what}: ${problems.slice(0, 5).join('\n  ')}`);
  }
  return lines;
}
