/** Compares the media types of a body, and the schema of each. */

import type { Json } from '../../../openapi/document.ts';
import type { ChangeLocation } from '../../change.ts';
import type { OperationDifference } from '../../difference.ts';
import type { MediaForm } from '../../form/operation-form.ts';
import { compareDeclaredSchemas } from '../compare-declared-schemas.ts';
import { operationDifference } from '../operation-difference.ts';
import type { OperationPair } from '../operation-pair.ts';
import { comparePartEncodings } from './compare-part-encodings.ts';
import { covers, pairMediaTypes } from './pair-media-types.ts';

interface BodyHolder {
  source: Json;
  byMediaType: ReadonlyMap<string, MediaForm>;
}

/** Media types that differ in their parameters alone have one body. @param location of the body */
export function compareMediaTypes(
  before: BodyHolder,
  after: BodyHolder,
  location: ChangeLocation,
  pair: OperationPair,
): OperationDifference[] {
  const { pairs, removed, added } = pairMediaTypes(before.byMediaType, after.byMediaType, pair);
  return [
    ...pairs.flatMap(([mediaTypeBefore, mediaTypeAfter]) => {
      const [mediaBefore, mediaAfter] = [
        before.byMediaType.get(mediaTypeBefore) as MediaForm,
        after.byMediaType.get(mediaTypeAfter) as MediaForm,
      ];
      return [
        ...compareNames(mediaTypeBefore, mediaTypeAfter, location, after),
        ...compareMedia(mediaBefore, mediaAfter, { ...location, mediaType: mediaTypeAfter }, pair),
      ];
    }),
    ...removed.map((mediaType) =>
      operationDifference('media-type', 'removed', 'narrower', location, { before: mediaType }, before),
    ),
    ...added.map((mediaType) =>
      operationDifference('media-type', 'added', 'wider', location, { after: mediaType }, after),
    ),
  ];
}

function compareNames(
  before: string,
  after: string,
  location: ChangeLocation,
  holder: BodyHolder,
): OperationDifference[] {
  if (before === after) return [];
  const isIdle = withoutIdleCharset(before) === withoutIdleCharset(after);
  const effect = isIdle
    ? 'unused'
    : covers(after, before)
      ? 'wider'
      : covers(before, after)
        ? 'narrower'
        : 'other';
  return [operationDifference('media-type', 'changed', effect, location, { before, after }, holder)];
}

/** JSON has no parameter `charset`, which "has no effect on compliant recipients" (RFC 8259, section 11). */
function withoutIdleCharset(mediaType: string): string {
  return mediaType.replace(/^([^;]*[/+]json)(;.*)?;charset=utf-8(?=;|$)/, '$1$2');
}

function compareMedia(
  before: MediaForm,
  after: MediaForm,
  location: ChangeLocation,
  pair: OperationPair,
): OperationDifference[] {
  return [
    ...comparePartEncodings(before, after, location, pair),
    ...compareDeclaredSchemas(before.schema, after.schema, location, pair),
  ];
}
