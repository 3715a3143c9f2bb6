/**
 * `npm run oracle`: compares what the diff says of two versions of public documents with drawn values that an independent
 * validator accepts or refuses (docs/testing.md). Options: `--all` for every document of the corpus and not only the sample,
 * `--github` for GitHub's, `--only TEXT` for documents whose name has the text, `--shard K/N`, `--units N` pairs of schemas a
 * document, `--draws N` values a schema, `--seed N`. Exit codes: 0
 * no change is missed and fewer than 1 % of the breaking ones are not shown by a value, 1 otherwise, 2 wrong usage, 3 the
 * documents are not available.
 */

import type { Shard } from '../../../runner/plan/shard.ts';
import { readApiDocument } from '../../../spec/openapi/reading/read-document.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';
import { exitCodeOf } from '../../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../../programs/read-options.ts';
import { readShard } from '../../programs/read-shard.ts';
import { type Corpus, type DocumentPair, readDocumentPairs } from './document-pairs.ts';
import { type DocumentVerdict, judgeDocument } from './judge-document.ts';
import type { Effort } from './judge-unit.ts';
import { renderRates, renderVerdict } from './render-verdict.ts';

const USAGE = 'Usage: npm run oracle [-- --all] [--only TEXT] [--shard K/N] [--draws N] [--seed N]';
const MAX_UNSHOWN = 0.01;

process.exitCode = await main();

async function main(): Promise<number> {
  const chosen = readArguments();
  if (typeof chosen === 'number') return chosen;
  const pairs = readDocumentPairs(chosen.corpus)?.filter(
    ({ name }, index) => name.includes(chosen.only) && index % chosen.shard.of === chosen.shard.part - 1,
  );
  if (!pairs) return 3;
  const verdicts: DocumentVerdict[] = [];
  for (const pair of pairs) {
    const verdict = await judgePair(pair, chosen.effort);
    if (verdict) verdicts.push(verdict);
  }
  process.stdout.write(renderRates(verdicts));
  const isPassed = canPass(verdicts);
  const failed = verdicts.filter(
    ({ missed, unshown }) => missed.length > 0 || (!isPassed && unshown.length > 0),
  );
  process.stdout.write(`${verdicts.length - failed.length} passed, ${failed.length} failed\n`);
  return failed.length === 0 ? 0 : 1;
}

/** Whether so few breaking changes are shown by no value that the documents with them may pass. */
function canPass(verdicts: readonly DocumentVerdict[]): boolean {
  const sum = (count: (verdict: DocumentVerdict) => number) =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  return sum(({ unshown }) => unshown.length) < MAX_UNSHOWN * sum(({ judged }) => judged);
}

/** Undefined, after a message, for a document that is refused. */
async function judgePair(
  { name, before, after }: DocumentPair,
  effort: Effort,
): Promise<DocumentVerdict | undefined> {
  try {
    const documents = [before, after].map((file) => ({ ...readApiDocument(file), reportUnknown: ignore }));
    const [one, other] = documents as [(typeof documents)[0], (typeof documents)[0]];
    const verdict = await judgeDocument(one, other, effort);
    process.stdout.write(renderVerdict(name, verdict));
    return verdict;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    process.stdout.write(`refused  ${name}  ${error.message}\n`);
    return undefined;
  }
}

function ignore(): void {}

interface Arguments {
  corpus: Corpus;
  only: string;
  shard: Shard;
  effort: Effort;
}

function readArguments(): Arguments | number {
  try {
    const options = {
      all: { type: 'boolean' },
      only: { type: 'string' },
      shard: { type: 'string' },
      github: { type: 'boolean' },
      units: { type: 'string' },
      draws: { type: 'string' },
      seed: { type: 'string' },
    } as const;
    const { values, positionals } = readOptions(process.argv.slice(2), options, USAGE);
    refusePositionals(positionals, USAGE);
    return {
      corpus: values.github ? 'github' : values.all ? 'all' : 'sample',
      only: values.only ?? '',
      shard: readShard(values.shard, USAGE) ?? { part: 1, of: 1 },
      effort: {
        units: Number(values.units ?? 500),
        draws: Number(values.draws ?? 24),
        mutants: 100,
        seed: Number(values.seed ?? 1),
      },
    };
  } catch (error) {
    return exitCodeOf('oracle', error);
  }
}
