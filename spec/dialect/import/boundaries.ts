/** The versions at which a marked document is another one than just before. */

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
import { type Marking, versionText } from '../marks/marking.ts';
import { wordsOfVersions } from '../marks/words-of-versions.ts';

/** The first and the last version to make, where that is not left to the document. */
export interface Ends {
  oldest?: Microversion | undefined;
  newest?: Microversion | undefined;
}

/**
 * Oldest first: where something begins, where something has just ended, what `info.x-microversions` names, and both ends.
 * @throws SpecError for a mark that cannot be read, and where nothing says where to begin or to end
 */
export function boundaries(document: MarkedDocument, asked: Ends): Microversion[] {
  const marks = marksIn(document);
  const { oldest, newest } = endsOf(document, marks, asked);
  const begins = marks.flatMap(({ since, until }) => [
    ...(since === undefined ? [] : [since]),
    ...(until === undefined ? [] : [versionAfter(until)]),
  ]);
  const all = new Set([oldest, newest, ...begins, ...wordsOfVersions(document).keys()]);
  return [...all].filter((version) => isWithin(version, oldest, newest)).sort(compareMicroversions);
}

function marksIn(document: MarkedDocument): Marking[] {
  const marks: Marking[] = [];
  const visit = (node: Json) => {
    if (typeof node !== 'object' || node === null) return;
    if (isObject(node)) marks.push(document.markings.of(node));
    for (const below of Object.values(node)) visit(below);
  };
  const { info: _info, ...rest } = document.root;
  for (const each of Object.values(rest)) visit(each);
  return marks;
}

/** As asked; else what `info.x-openstack` says; else `info.version` when nothing is newer; else what the marks name. */
function endsOf(document: MarkedDocument, marks: readonly Marking[], asked: Ends): Required<Ends> {
  const info = infoOf(document);
  const said = document.markings.of(info);
  const named = [
    ...marks.flatMap(({ since = [], until = [] }) => [since, until].flat()),
    ...wordsOfVersions(document).keys(),
  ];
  const inOrder = named.sort(compareMicroversions);
  const own = ownVersion(document, info);
  const oldest = asked.oldest ?? said.since ?? inOrder[0] ?? own;
  const newest = asked.newest ?? said.until ?? newer(own, inOrder.at(-1));
  if (oldest === undefined || newest === undefined)
    throw new SpecError(
      document.file.path,
      'nothing in it names a microversion',
      'Say with --oldest and --newest which ones it is of.',
    );
  if (compareMicroversions(oldest, newest) <= 0) return { oldest, newest };
  throw new SpecError(
    document.file.path,
    `its oldest version would be ${oldest}, and its newest ${newest}`,
    'Say with --oldest and --newest which ones to make.',
  );
}

function infoOf({ root }: MarkedDocument): JsonObject {
  return isObject(root.info) ? root.info : {};
}

function ownVersion({ file }: MarkedDocument, info: JsonObject): Microversion | undefined {
  const text = versionText(file, info, 'version');
  return isMicroversion(text) ? text : undefined;
}

function newer(one: Microversion | undefined, other: Microversion | undefined): Microversion | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareMicroversions(one, other) < 0 ? other : one;
}

function versionAfter(version: Microversion): Microversion {
  const [major, minor] = version.split('.') as [string, string];
  return `${Number(major)}.${Number(minor) + 1}`;
}
