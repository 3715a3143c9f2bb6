/** Compares the media types of a body, and the schema of each. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { ChangeLocation } from '../change.ts';
import type { OperationDifference } from '../difference.ts';
import type { MediaForm } from '../form/operation-form.ts';
import { compareDeclaredSchemas } from './compare-declared-schemas.ts';
import { operationDifference } from './operation-difference.ts';
import type { OperationPair } from './operation-pair.ts';
import { pairedEntries } from './paired-entries.ts';

interface BodyHolder {
  source: Json;
  byMediaType: ReadonlyMap<string, MediaForm>;
}

/** @param location of the body */
export function compareMediaTypes(
  before: BodyHolder,
  after: BodyHolder,
  location: ChangeLocation,
  pair: OperationPair,
): OperationDifference[] {
  const entries = pairedEntries(before.byMediaType, after.byMediaType);
  return entries.flatMap(([mediaType, mediaBefore, mediaAfter]) => {
    if (mediaBefore && mediaAfter)
      return compareMedia(mediaBefore, mediaAfter, { ...location, mediaType }, pair);
    return mediaAfter
      ? [operationDifference('media-type', 'added', 'wider', location, { after: mediaType }, after)]
      : [operationDifference('media-type', 'removed', 'narrower', location, { before: mediaType }, before)];
  });
}

function compareMedia(
  before: MediaForm,
  after: MediaForm,
  location: ChangeLocation,
  pair: OperationPair,
): OperationDifference[] {
  const values = { before: before.encoding, after: after.encoding };
  return [
    ...(canonicalise(before.encoding) === canonicalise(after.encoding)
      ? []
      : [operationDifference('part-encoding', 'changed', 'other', location, values, after)]),
    ...compareDeclaredSchemas(before.schema, after.schema, location, pair),
  ];
}
