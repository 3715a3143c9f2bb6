/**
 * Imports published documents of OpenStack services, exports and imports them again, and compares their microversions and
 * consecutive publications: docs/openstack-documents.md. `npx tsx test/public/openstack-documents.ts FOLDER`, or `--git
 * REPOSITORY:FOLDER`; `--service NAME` for one service, and `--changes` to list what two publications say differently of one
 * microversion. Exit codes: 0 all were imported, compared and came back unchanged, 1 one was not, 2 wrong usage, 3 there are
 * no documents.
 */
import { resolve } from 'node:path';
import type { Microversion } from '../../spec/contract/microversion.ts';
import { findVersionRanges, versionRangesText } from '../../spec/dialect/import/version-ranges.ts';
import type { Change } from '../../spec/diff/change.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { type CheckedDocument, checkDocument } from './openstack/check-document.ts';
import { comparePublications, type PublicationComparison } from './openstack/compare-publications.ts';
import { type DocumentSource, readDocuments } from './openstack/read-documents.ts';

const USAGE = 'Usage: openstack-documents.ts FOLDER | --git REPOSITORY:FOLDER [--service NAME]… [--changes]';

process.exitCode = main(process.argv.slice(2));

function main(argv: readonly string[]): number {
  try {
    const { source, services, listsChanges } = readCommandLine(argv);
    const documents = readDocuments(source).filter(({ service }) => services?.includes(service) ?? true);
    let failures = 0;
    let before: CheckedDocument | undefined;
    for (const document of documents) {
      const name = `${document.service} ${document.version}`;
      try {
        const checked = checkDocument(document);
        print(`${checked.losses.length === 0 ? 'pass' : 'FAIL'}  ${name}: ${describeDocument(checked)}`);
        for (const loss of checked.losses) print(`      ${loss}`);
        failures += checked.losses.length === 0 ? 0 : 1;
        if (before?.service === document.service) {
          const comparison = comparePublications(before, checked);
          print(`pass  ${describeComparison(comparison)}`);
          if (listsChanges) for (const line of listRewritten(comparison)) print(`      ${line}`);
        }
        before = checked;
      } catch (error) {
        failures += 1;
        print(`FAIL  ${name}: ${(error as Error).stack}`);
      }
    }
    print(`${documents.length - failures} passed, ${failures} failed`);
    return failures === 0 ? 0 : 1;
  } catch (error) {
    return exitCodeOf('openstack-documents.ts', error);
  }
}

function readCommandLine(argv: readonly string[]) {
  const options = {
    git: { type: 'string' },
    service: { type: 'string', multiple: true },
    changes: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(argv, options, USAGE);
  if (positionals.length !== (values.git === undefined ? 1 : 0))
    throw new ProgramUsageError(`Expected one folder. ${USAGE}`);
  return {
    source: sourceOf(values.git, positionals[0]),
    services: values.service,
    listsChanges: values.changes,
  };
}

function sourceOf(git: string | undefined, folder = ''): DocumentSource {
  if (git === undefined) return { path: resolve(folder) };
  const [, repository, path] = /^(.+):([^:]+)$/.exec(git) ?? [];
  if (repository === undefined || path === undefined)
    throw new ProgramUsageError(`--git takes REPOSITORY:FOLDER, and was given "${git}". ${USAGE}`);
  return { repository: resolve(repository), path };
}

function describeDocument({ versions, problems, changes, seconds }: CheckedDocument): string {
  const [first, last] = [versions[0]?.version, versions.at(-1)?.version];
  const told = [...problems].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'no problems';
  const times = Object.entries(seconds).map(([step, time]) => `${step} ${time.toFixed(1)}`);
  return `${versions.length} versions, ${first} to ${last}; ${told}; ${changes} changes between neighbours; seconds: ${times.join(', ')}`;
}

function describeComparison({ before, after, changes, rewritten }: PublicationComparison): string {
  const different = [...rewritten.values()].filter((each) => each.length > 0).length;
  return `${before.service} ${before.version} and ${after.version}: ${changes} changes; ${different} of ${rewritten.size} microversions are described differently`;
}

/** A line for each change, with the microversions at which the publications differ by it. */
function listRewritten({ rewritten }: PublicationComparison): string[] {
  const lines = new Map<string, Microversion[]>();
  for (const [version, changes] of rewritten)
    for (const text of new Set(changes.map(textOf))) lines.set(text, [...(lines.get(text) ?? []), version]);
  const all = [...rewritten.keys()];
  return [...lines].map(
    ([text, versions]) => `${versionRangesText(findVersionRanges(new Set(versions), all))}: ${text}`,
  );
}

function textOf({ rule, operation, location }: Change): string {
  return `${rule} ${operation} ${[location.status, partOf(location), location.pointer].filter(Boolean).join(' ')}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
