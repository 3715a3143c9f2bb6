/**
 * Makes the documents of compute in `spec/compute/`.
 *
 *     documents.ts                     the documents, from the kept facts, our names and our corrections
 *     documents.ts --update [RELEASE]  the facts of that release of Nova first; without one, of the release of the kept facts
 *     documents.ts --check             whether the release of the kept facts still says the same, and the documents are made from it
 *     documents.ts --compare RELEASE   what the kept release answers differently at the microversions that both have
 *
 * Exit codes: 0 done or the same, 1 differences, 2 wrong usage, 3 cannot run here.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../spec/openapi/document.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { buildDocuments } from './build-documents.ts';
import { compareReleases } from './compare-releases.ts';
import { readCorrections } from './corrections.ts';
import { differingLines } from './differing-lines.ts';
import { extractFacts } from './extract-facts.ts';
import { FACTS_FILE, type Facts, formatJson, readFacts } from './facts.ts';
import { readNames } from './names.ts';
import { renderFiles } from './render-files.ts';

const FOLDER = fileURLToPath(new URL('../../spec/compute/', import.meta.url));
const USAGE = 'Usage: documents.ts [--update [RELEASE] | --check | --compare RELEASE]';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(readArguments(argv));
  } catch (error) {
    return exitCodeOf('documents.ts', error);
  }
}

interface Arguments {
  command: 'write' | 'update' | 'check' | 'compare';
  release: string | undefined;
}

function readArguments(argv: readonly string[]): Arguments {
  const flags = {
    update: { type: 'boolean' },
    check: { type: 'boolean' },
    compare: { type: 'boolean' },
  } as const;
  const { values, positionals } = readOptions(argv, flags, USAGE);
  const [command = 'write', ...others] = Object.keys(values) as Arguments['command'][];
  const [release, ...rest] = positionals;
  const takesRelease = command === 'update' || command === 'compare';
  const isWrong = others.length > 0 || rest.length > 0 || (release !== undefined && !takesRelease);
  if (isWrong || (command === 'compare' && release === undefined)) throw new ProgramUsageError(USAGE);
  if (release !== undefined && !/^\d+\.\d+\.\d+$/.test(release))
    throw new ProgramUsageError(`"${release}" is not a release of Nova such as 34.0.0. ${USAGE}`);
  return { command, release };
}

async function run({ command, release }: Arguments): Promise<number> {
  if (command === 'compare') return printComparison(await extractFacts(release as string));
  if (command === 'check') return await check(readFacts());
  if (command === 'update') {
    const facts = await extractFacts(release ?? readFacts().release);
    writeFileSync(FACTS_FILE, factsText(facts));
  }
  writeDocuments(readFacts());
  return 0;
}

function factsText(facts: Facts): string {
  return `${formatJson(facts as unknown as Json)}\n`;
}

function writeDocuments(facts: Facts): void {
  for (const name of documentNames()) rmSync(FOLDER + name);
  for (const [name, text] of render(facts)) writeFileSync(FOLDER + name, text);
}

function documentNames(): string[] {
  return readdirSync(FOLDER).filter((name) => /^\d+\.\d+(\.overlay)?\.json$/.test(name));
}

function render(facts: Facts): Map<string, string> {
  return renderFiles(buildDocuments(facts, readNames(), readCorrections()));
}

async function check(kept: Facts): Promise<number> {
  const differences = differingLines(factsText(kept), factsText(await extractFacts(kept.release)));
  const stale = [...render(kept)].filter(([name, text]) => readFileSync(FOLDER + name, 'utf8') !== text);
  for (const line of differences) process.stdout.write(`FAIL facts.json: ${line}\n`);
  for (const [name] of stale) process.stdout.write(`FAIL ${name} is not made from facts.json\n`);
  const failed = differences.length + stale.length;
  process.stdout.write(`${failed === 0 ? 1 : 0} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function printComparison(other: Facts): number {
  const lines = compareReleases(other, readFacts(), readNames(), readCorrections());
  for (const line of lines) process.stdout.write(`${line}\n`);
  return lines.length === 0 ? 0 : 1;
}
