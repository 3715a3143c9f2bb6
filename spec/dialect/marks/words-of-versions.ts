/** `info.x-microversions`: what each version after the oldest is about, also where nothing else says that there is one. */

import { isMicroversion, type Microversion } from '../../contract/microversion.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { MarkedDocument } from './marked-document.ts';
import { versionText } from './marking.ts';

export interface Words {
  title?: string;
  description?: string;
}

/** @throws SpecError for what is no list of versions with their words */
export function wordsOfVersions({ root, file }: MarkedDocument): ReadonlyMap<Microversion, Words> {
  const words = isObject(root.info) ? (root.info['x-microversions'] ?? []) : [];
  if (!Array.isArray(words) || !words.every(isObject))
    throw new SpecError(
      file.locate(root.info as JsonObject, 'x-microversions'),
      '"x-microversions" is no list of versions',
      'Expected entries with "version", and perhaps "title" and "description".',
    );
  return new Map(
    words.map((each) => {
      const version = versionText(file, each, 'version');
      if (isMicroversion(version)) return [version, each as Words];
      throw new SpecError(
        file.locate(each, 'version'),
        `"version" is ${JSON.stringify(each.version)}, which is no microversion`,
        'Expected one such as "2.10", in quotes.',
      );
    }),
  );
}
