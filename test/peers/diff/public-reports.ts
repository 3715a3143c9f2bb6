/**
 * Gives the pairs of documents in `test/spec/diff/public-reports/` to our diff and its peers, and tabulates whose answer is
 * right: docs/peers.md. Exit codes: 0 all was measured, 2 wrong usage, 3 a peer is not available here.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { exitCodeOf } from '../../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../../programs/read-options.ts';
import { readPair } from '../../spec/diff/public-reports/read-pair.ts';
import { type DiffPeer, type OpenDiffPeer, ToolRefusal } from './peer.ts';
import { EXPECTATIONS } from './public-reports/expectations.ts';
import type { PairAnswer } from './public-reports/judge-answer.ts';
import { type PairAnswers, renderPairsTable } from './public-reports/table.ts';
import { DIFF_PEERS } from './tools/diff-peers.ts';

const USAGE = 'Usage: diff/public-reports.ts [--json FILE] [--table]';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = { json: { type: 'string' }, table: { type: 'boolean', default: false } } as const;
    const { values, positionals } = readOptions(argv, options, USAGE);
    refusePositionals(positionals, USAGE);
    const file = resolve(values.json ?? '.cache/peers/diff/public-reports.json');
    const answers = values.table ? readAnswers(file) : await collectAnswers();
    if (!values.table) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
    }
    process.stdout.write(
      renderPairsTable(
        answers,
        DIFF_PEERS.map(({ name }) => name),
      ),
    );
    return 0;
  } catch (error) {
    return exitCodeOf('diff/public-reports.ts', error);
  }
}

function readAnswers(file: string): PairAnswers {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PairAnswers) : {};
}

async function collectAnswers(): Promise<PairAnswers> {
  const answers: Record<string, Record<string, PairAnswer>> = {};
  for (const peer of DIFF_PEERS) {
    const ofPeer: Record<string, PairAnswer> = {};
    const open = await peer.open((text) => process.stderr.write(`${text}\n`));
    for (const folder of Object.keys(EXPECTATIONS)) ofPeer[folder] = await askAbout(folder, peer, open);
    await open.close();
    answers[peer.name] = ofPeer;
  }
  return answers;
}

async function askAbout(folder: string, peer: DiffPeer, open: OpenDiffPeer): Promise<PairAnswer> {
  const [before, after] = readPair(folder).map(({ root }) => root as JsonObject) as [JsonObject, JsonObject];
  const inputOf = (document: JsonObject, other: JsonObject) =>
    peer.selectInput?.(document, other) ?? document;
  try {
    const known = new Set(await open.compare(inputOf(before, before), inputOf(before, before)));
    const said = await open.compare(inputOf(before, after), inputOf(after, before));
    return { said: said.filter((each) => !known.has(each)) };
  } catch (error) {
    if (!(error instanceof ToolRefusal)) throw error;
    return { refused: error.message };
  }
}
