/** The versions at which a marked document changes. */

import {
  compareMicroversions,
  isMicroversion,
  isWithin,
  type Microversion,
} from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { MarkedDocument } from '../marks/marked-document.ts';
import { readVersionText, type VersionMark } from '../marks/version-marks.ts';
import { readVersionNotes } from '../marks/version-notes.ts';

/** The first and the last version to import; the document decides where one is missing. */
export interface VersionEnds {
  oldest?: Microversion | undefined;
  newest?: Microversion | undefined;
}

/**
 * Oldest first: each `min-ver`, the version after each `max-ver`, the versions in `info.x-microversions`, and both ends.
 * @throws SpecError for an invalid mark, and where the document names no version
 */
export function findBoundaries(document: MarkedDocument, requested: VersionEnds): Microversion[] {
  const marks = collectMarks(document);
  const { oldest, newest } = findEnds(document, marks, requested);
  const starts = marks.flatMap(({ since, until }) => [
    ...(since === undefined ? [] : [since]),
    ...(until === undefined ? [] : [versionAfter(until)]),
  ]);
  const all = new Set([oldest, newest, ...starts, ...readVersionNotes(document).keys()]);
  return [...all].filter((version) => isWithin(version, oldest, newest)).sort(compareMicroversions);
}

function collectMarks(document: MarkedDocument): VersionMark[] {
  const marks: VersionMark[] = [];
  const visit = (node: Json) => {
    if (typeof node !== 'object' || node === null) return;
    if (isObject(node)) marks.push(document.marks.read(node));
    for (const child of Object.values(node)) visit(child);
  };
  const { info: _info, ...rest } = document.root;
  for (const each of Object.values(rest)) visit(each);
  return marks;
}

/**
 * Each end is, in this order, what was requested, what `info.x-openstack` says, or what the marks name. For the newest,
 * `info.version` counts when no mark names a newer version; for the oldest, when no mark names a version at all.
 */
function findEnds(
  document: MarkedDocument,
  marks: readonly VersionMark[],
  requested: VersionEnds,
): Required<VersionEnds> {
  const info = infoOf(document);
  const infoMark = document.marks.read(info);
  const named = [
    ...marks.flatMap(({ since = [], until = [] }) => [since, until].flat()),
    ...readVersionNotes(document).keys(),
  ].sort(compareMicroversions);
  const stated = infoVersion(document, info);
  const oldest = requested.oldest ?? infoMark.since ?? named[0] ?? stated;
  const newest = requested.newest ?? infoMark.until ?? newerOf(stated, named.at(-1));
  if (oldest === undefined || newest === undefined)
    throw new SpecError(
      document.file.path,
      'names no microversion',
      'Give the first and the last one with --oldest and --newest.',
    );
  if (compareMicroversions(oldest, newest) <= 0) return { oldest, newest };
  throw new SpecError(
    document.file.path,
    `its oldest version would be ${oldest}, and its newest ${newest}`,
    'Give the versions to import with --oldest and --newest.',
  );
}

function infoOf({ root }: MarkedDocument): JsonObject {
  return isObject(root.info) ? root.info : {};
}

function infoVersion({ file }: MarkedDocument, info: JsonObject): Microversion | undefined {
  const text = readVersionText(file, info, 'version');
  return isMicroversion(text) ? text : undefined;
}

function newerOf(one: Microversion | undefined, other: Microversion | undefined): Microversion | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareMicroversions(one, other) < 0 ? other : one;
}

function versionAfter(version: Microversion): Microversion {
  const [major, minor] = version.split('.') as [string, string];
  return `${Number(major)}.${Number(minor) + 1}`;
}
