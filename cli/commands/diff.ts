/** `interop diff`: the changes between two versions of an API that a client can see. */
import { statSync } from 'node:fs';
import { DIFF_FORMATS } from '../../reporters/diff/registry.ts';
import { compareVersionsOf } from '../../spec/diff/compare-versions.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { explainValues } from '../../spec/diff/explain/explain.ts';
import { readApiDocument } from '../../spec/openapi/reading/read-document.ts';
import type { UnknownName } from '../../spec/openapi/unknown-name.ts';
import { withoutUnknown } from '../../spec/openapi/without-unknown.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../spec/versions/read-versions.ts';
import type { Version } from '../../spec/versions/version.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { findDocumentsFolder } from '../settings/documents-folder.ts';
import {
  JUDGE_OPTIONS,
  judgeComparison,
  readJudgeSettings,
  reportJudgement,
} from '../settings/known-changes.ts';
import { placesFor, withPlaces } from '../settings/relative-locations.ts';
import { warnOfUnknown } from '../settings/unknown-names.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  strict: { type: 'boolean', default: false },
  ...JUDGE_OPTIONS,
} as const;

export async function diffCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'diff', atMost: 3 });
  readName('format', values.format, Object.keys(DIFF_FORMATS));
  const { render, isStepwise = false } = DIFF_FORMATS[values.format] as (typeof DIFF_FORMATS)[string];
  const settings = readJudgeSettings(values);
  const unknown: UnknownName[] = [];
  const versions = readEnds(positionals, io.cwd).map((version) => ({
    ...version,
    document: withoutUnknown(version.document, unknown),
  }));
  const judged = judgeComparison(await compareAndExplain(versions, isStepwise), settings);
  warnOfUnknown(unknown, { isStrict: values.strict, io });
  io.out(render(withShownPaths(judged, placesFor(values.format, io))));
  return reportJudgement(judged, io) ? EXIT.violations : EXIT.conforms;
}

async function compareAndExplain(
  versions: readonly Version[],
  isStepwise: boolean,
): Promise<VersionComparison> {
  const comparison = compareVersionsOf(versions, isStepwise);
  const [first, last] = [versions[0], versions.at(-1)] as [Version, Version];
  const changes = await explainValues(comparison.changes, first.document, last.document);
  return { ...comparison, changes };
}

/** Reads `placement 1.10 1.39`, `placement 1.22..1.23`, the same with a folder, or two files. */
function readEnds(words: readonly string[], cwd: string): Version[] {
  const [first, ...rest] = words;
  const ends = rest.flatMap((word) => word.split('..'));
  if (first !== undefined && ends.length === 2 && !isFile(first))
    return readBetween(first, cwd, ends[0] as string, ends[1] as string);
  if (words.length === 2 && words.every(isFile)) return words.map(readFile);
  throw new UsageError(
    `diff takes a service or a folder and two of its versions, such as placement 1.10 1.39, or two files; it was given ${words.length === 0 ? 'nothing' : words.join(' ')}.`,
  );
}

function readBetween(name: string, cwd: string, from: string, to: string): Version[] {
  const versions = readVersions(folderOnDisk(findDocumentsFolder(name, cwd)));
  const [start, end] = [from, to].map((requested) => {
    const index = versions.findIndex(({ version }) => version === requested);
    const [oldest, newest] = [versions[0], versions.at(-1)].map((each) => each?.version);
    if (index === -1)
      throw new UsageError(`${name} has no version ${requested}. Expected ${oldest} to ${newest}.`);
    return index;
  }) as [number, number];
  const selected = versions.slice(Math.min(start, end), Math.max(start, end) + 1);
  const inOrder = start <= end ? selected : selected.toReversed();
  return (inOrder.length === 1 ? [...inOrder, ...inOrder] : inOrder).map((version) =>
    withName(version, name),
  );
}

function withName(version: Version, name: string): Version {
  return { ...version, document: { ...version.document, name: `${name} ${version.version}` } };
}

function readFile(path: string): Version {
  const document = readApiDocument(path);
  return { version: document.version, title: '', path, document };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function withShownPaths(comparison: VersionComparison, shown: (place: string) => string): VersionComparison {
  const changesOf = (changes: VersionComparison['changes']) =>
    changes.map((change) => withPlaces(change, shown));
  return {
    ...comparison,
    changes: changesOf(comparison.changes),
    steps: comparison.steps.map((step) => ({ ...step, changes: changesOf(step.changes) })),
  };
}
