/** `interop gate`: fails when a published version changed, or when something is removed without notice. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { GatedFolder } from '../../reporters/gate/gated-folder.ts';
import type { GatedGuidelines } from '../../reporters/gate/guidelines.ts';
import { GATE_FORMATS } from '../../reporters/gate/registry.ts';
import { dayOf, isDay } from '../../spec/deprecation/calendar.ts';
import { readRequiredCapabilities } from '../../spec/deprecation/guideline.ts';
import { combinePolicies, type DeprecationPolicy, readPolicy } from '../../spec/deprecation/policy.ts';
import { type GateResult, gate } from '../../spec/gate/gate.ts';
import { formatLock, LOCK_FILE } from '../../spec/gate/published-lock.ts';
import type { ApiSnapshot } from '../../spec/gate/snapshot.ts';
import { isEditionName } from '../../spec/guidelines/edition.ts';
import { hasEditions } from '../../spec/guidelines/editions/read-editions.ts';
import { findHints } from '../../spec/openapi/document-hints.ts';
import type { UnknownName } from '../../spec/openapi/unknown-name.ts';
import { withoutUnknown } from '../../spec/openapi/without-unknown.ts';
import type { Folder } from '../../spec/versions/folder.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { requireOrder } from '../../spec/versions/version-scheme.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { openBase, readBase } from '../settings/documents/gate-base.ts';
import { type GatedInput, openGated, readGated, requireOwnLock } from '../settings/documents/gated-input.ts';
import { placesFor, withPlaces } from '../settings/documents/relative-locations.ts';
import { warnOfUnknown } from '../settings/documents/unknown-names.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  base: { type: 'string' },
  format: { type: 'string', default: 'text' },
  publish: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  day: { type: 'string' },
} as const;

export async function gateCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, {
    command: 'gate',
    atMost: Number.POSITIVE_INFINITY,
  });
  readName('format', values.format, Object.keys(GATE_FORMATS));
  const folders = positionals.length > 0 ? positionals : findGatedFolders(io.cwd);
  if (folders.length === 0)
    throw new UsageError(
      `No folder here has a ${LOCK_FILE}. Name the document or the folder of documents, such as "interop gate openapi.yaml --base git:main"; --publish creates the first ${LOCK_FILE}.`,
    );
  const today = readDay(values.day);
  const inputs = folders.map((folder) => openGated(folder, io.cwd));
  const ofGuidelines = inputs.filter(({ folder }) => hasEditions(folder));
  const guidelines = await checkFoldersOfGuidelines(ofGuidelines, values, io);
  const documents = inputs.filter((input) => !ofGuidelines.includes(input));
  const results = documents.map((input) => checkInput(input, { ...values, today }, io));
  const hasPassed = [...results, ...guidelines].every(({ findings }) => findings.length === 0);
  const gated = results.map((result) => ({
    ...result,
    isPublishing: values.publish,
    isPublished: values.publish && hasPassed && publish(result, io),
  }));
  io.out((GATE_FORMATS[values.format] as (typeof GATE_FORMATS)[string])(gated, guidelines));
  return hasPassed ? EXIT.conforms : EXIT.violations;
}

/** The suites that know the cases are loaded for guidelines alone: the gate runs before each commit. */
async function checkFoldersOfGuidelines(
  inputs: readonly GatedInput[],
  settings: { base?: string | undefined; format: string; publish: boolean },
  io: Io,
): Promise<GatedGuidelines[]> {
  const [first] = inputs;
  if (first === undefined) return [];
  if (settings.publish)
    throw new UsageError(
      `--publish is for API documents, and ${first.name} has guidelines. An edition is published when its status is approved.`,
    );
  const { checkGuidelines } = await import('../settings/documents/gated-guidelines.ts');
  return inputs.map((input) => checkGuidelines(input, settings, io));
}

/** Today, unless `--day` names another day. */
function readDay(day: string | undefined): string {
  if (day === undefined) return dayOf(new Date());
  if (isDay(day)) return day;
  throw new UsageError(`--day ${day} is not a day. Expected one such as 2026-11-21.`);
}

interface GateSettings {
  base?: string | undefined;
  publish: boolean;
  strict: boolean;
  format: string;
  today: string;
}

type CheckedFolder = Omit<GatedFolder, 'isPublished' | 'isPublishing'> & Pick<GatedInput, 'document'>;

function checkInput(
  input: GatedInput,
  { base, publish: isPublishing, strict: isStrict, today, format }: GateSettings,
  io: Io,
): CheckedFolder {
  const { name, folder, document, path } = input;
  const unknown: UnknownName[] = [];
  const after = withoutUnknownNames(readGated(input), unknown);
  if (!after.lock && base === undefined && !isPublishing)
    throw new UsageError(
      `${name} has no ${LOCK_FILE}, so there is nothing to compare with. Give --base git:REF or a folder, or create one with --publish.`,
    );
  if (isPublishing) requireOwnLock(input);
  const opened = base === undefined ? undefined : openBase(base, input, io.cwd);
  // What the base has cannot be corrected any more.
  const before = opened && withoutUnknownNames(readBase(opened, input), []);
  const recorded = [after, before].flatMap((each) => [...(each?.lock?.digests.keys() ?? [])]);
  const order = requireOrder(folder, [...after.versions, ...(before?.versions ?? [])], recorded);
  const policy = opened ? combinePolicies(readPolicy(opened.folder), readPolicy(folder)) : readPolicy(folder);
  const context = { policy, required: readGuidelines(folder, policy), today };
  const history = document === undefined ? {} : { history: before?.versions ?? [] };
  const result = gate({ ...after, ...history }, context, before);
  warnOfUnknown(unknown, { isStrict, io });
  const shown = placesFor(format, io);
  return {
    ...withShownPaths(result, shown),
    ...(order && { order }),
    ...(after.lock && { lockPlace: shown(join(folder.path, LOCK_FILE)) }),
    hints: findHints(after.versions.map((version) => version.document)).map((hint) => ({
      ...hint,
      place: shown(hint.place),
    })),
    folder: relative(io.cwd, path) || '.',
    lockFile: relative(io.cwd, join(folder.path, LOCK_FILE)),
    ...(document !== undefined && { document }),
  };
}

function withoutUnknownNames(snapshot: ApiSnapshot, found: UnknownName[]): ApiSnapshot {
  const versions = snapshot.versions.map((version) => ({
    ...version,
    document: withoutUnknown(version.document, found),
  }));
  return { ...snapshot, versions };
}

function withShownPaths(result: GateResult, shorten: (place: string) => string): GateResult {
  const findings = result.findings.map((finding) => ({
    ...finding,
    path: shorten(finding.path),
    changes: finding.changes.map((change) => withPlaces(change, shorten)),
  }));
  return { ...result, findings };
}

/** By capability, the guideline that requires it. */
function readGuidelines(folder: Folder, { guidelines }: DeprecationPolicy): Map<string, string> {
  return new Map(
    guidelines.flatMap((name) => [...readRequiredCapabilities(`${folder.path}/${name}`, folder.text(name))]),
  );
}

/** Writes the lock where it has new lines, and returns whether it did. */
function publish(result: CheckedFolder, io: Io): boolean {
  const { lockFile, document, lock, unpublished, announced, hasNewMinimum } = result;
  if (unpublished.length + announced.length === 0 && !hasNewMinimum) return false;
  writeFileSync(resolve(io.cwd, lockFile), formatLock(document === undefined ? lock : { ...lock, document }));
  return true;
}

/** Folders with a lock or with editions of guidelines, at any depth. */
function findGatedFolders(cwd: string): string[] {
  const found = new Set<string>();
  const queue = [cwd];
  for (const folder of queue) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
        queue.push(join(folder, entry.name));
      else if (entry.name === LOCK_FILE || (isEditionName(entry.name) && hasEditions(folderOnDisk(folder))))
        found.add(relative(cwd, folder) || '.');
    }
  }
  return [...found].sort();
}
