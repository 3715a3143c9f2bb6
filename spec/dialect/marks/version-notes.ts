/** `info.x-microversions`: a title and description for each version after the oldest. */

import { isMicroversion, type Microversion } from '../../contract/microversion.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { MarkedDocument } from './marked-document.ts';
import { readVersionText } from './version-marks.ts';

export interface VersionNotes {
  title?: string;
  description?: string;
}

/** By version; also for versions that no mark names. @throws SpecError unless it is a list of entries with versions */
export function readVersionNotes({ root, file }: MarkedDocument): ReadonlyMap<Microversion, VersionNotes> {
  const notes = isObject(root.info) ? (root.info['x-microversions'] ?? []) : [];
  if (!Array.isArray(notes) || !notes.every(isObject))
    throw new SpecError(
      file.locate(root.info as JsonObject, 'x-microversions'),
      '"x-microversions" is not a list of objects',
      'Expected entries with "version", and optionally "title" and "description".',
    );
  return new Map(
    notes.map((each) => {
      const version = readVersionText(file, each, 'version');
      if (isMicroversion(version)) return [version, each as VersionNotes];
      throw new SpecError(
        file.locate(each, 'version'),
        `"version" is ${JSON.stringify(each.version)}, which is not a microversion`,
        'Expected a microversion in quotes, such as "2.10".',
      );
    }),
  );
}
