/** `interop diff`: the changes between two versions of an API that a client can see. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DIFF_FORMATS } from '../../reporters/diff/registry.ts';
import { compareVersionsOf } from '../../spec/diff/compare-versions.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { explainValues } from '../../spec/diff/explain/explain.ts';
import type { UnknownName } from '../../spec/openapi/unknown-name.ts';
import { withoutUnknown } from '../../spec/openapi/without-unknown.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../spec/versions/read-versions.ts';
import type { Version } from '../../spec/versions/version.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { isDocumentInput, readDocumentInput } from '../settings/documents/document-input.ts';
import { findDocumentsFolder } from '../settings/documents/documents-folder.ts';
import {
  JUDGE_OPTIONS,
  judgeComparison,
  readJudgeSettings,
  reportJudgement,
} from '../settings/documents/known-changes.ts';
import { placesFor, withPlaces } from '../settings/documents/relative-locations.ts';
import { warnOfUnknown } from '../settings/documents/unknown-names.ts';
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
  const versions = (await readEnds(positionals, io)).map((version) => ({
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

/** Reads `placement 1.10 1.39`, `placement 1.22..1.23`, the same with a folder, or two documents. */
async function readEnds(words: readonly string[], io: Io): Promise<Version[]> {
  const [first, second, third] = words;
  if (first !== undefined && second !== undefined) {
    if (third !== undefined) return readBetween(first, io.cwd, second, third);
    const documents = [first, second].map((word) => entryOf(word, io.cwd));
    const isBoth = documents.every((word) => isDocumentInput(word, io.cwd));
    const range = isBoth ? null : RANGE.exec(second);
    if (range) return readBetween(first, io.cwd, range[1] as string, range[2] as string);
    if (isBoth) return [await readEnd(documents[0] as string, io), await readEnd(documents[1] as string, io)];
    const missing = documents.find((word) => word.includes('/') && !existsSync(resolve(io.cwd, word)));
    if (missing !== undefined) throw new UsageError(`${missing}: no such file.`);
  }
  throw new UsageError(
    `diff takes a service or a folder and two of its versions, such as placement 1.10 1.39, or two documents; it was given ${words.length === 0 ? 'nothing' : words.join(' ')}.`,
  );
}

/** `1.22..1.23`; a word with a slash, such as `../api`, is a path. */
const RANGE = /^([^/]+?)\.\.([^/]+)$/;

/** The document of a folder that has `openapi.yaml` and the files that it refers to. */
function entryOf(word: string, cwd: string): string {
  const entries = ['openapi.yaml', 'openapi.yml', 'openapi.json'].map((name) => join(word, name));
  return entries.find((entry) => existsSync(resolve(cwd, entry))) ?? word;
}

async function readEnd(word: string, io: Io): Promise<Version> {
  const document = await readDocumentInput(word, io);
  return { version: document.version, title: '', path: document.name, document };
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

function withShownPaths(comparison: VersionComparison, shown: (place: string) => string): VersionComparison {
  const changesOf = (changes: VersionComparison['changes']) =>
    changes.map((change) => withPlaces(change, shown));
  const at = <T extends { place: string }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, place: shown(each.place) }));
  return {
    ...comparison,
    changes: changesOf(comparison.changes),
    notices: at(comparison.notices),
    hints: at(comparison.hints),
    steps: comparison.steps.map((step) => ({
      ...step,
      changes: changesOf(step.changes),
      notices: at(step.notices),
    })),
  };
}
