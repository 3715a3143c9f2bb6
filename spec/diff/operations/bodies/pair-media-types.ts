/** Pairs the media types of two bodies: equal ones, then those of one type and subtype, then ranges with what they cover. */

import { withoutParameters } from '../../form/media/media-type.ts';
import type { MediaForm } from '../../form/operation-form.ts';
import type { OperationPair } from '../operation-pair.ts';

type Contents = ReadonlyMap<string, MediaForm>;

export interface MediaTypePairs {
  pairs: [before: string, after: string][];
  removed: string[];
  added: string[];
}

export function pairMediaTypes(
  before: Contents,
  after: Contents,
  { schemas }: OperationPair,
): MediaTypePairs {
  const equal = [...before.keys()].filter((each) => after.has(each));
  const removed = [...before.keys()].filter((each) => !after.has(each));
  const added = [...after.keys()].filter((each) => !before.has(each));
  const pairs: MediaTypePairs['pairs'] = equal.map((each) => [each, each]);
  const hasSameBody = (one: string, other: string) =>
    schemas.isSame((before.get(one) as MediaForm).schema, (after.get(other) as MediaForm).schema);
  for (const isPair of [isVariant, isCovered]) {
    for (const each of [...removed]) {
      const others = added.filter((other) => isPair(each, other));
      const partner = others.find((other) => hasSameBody(each, other)) ?? others[0];
      if (partner === undefined) continue;
      pairs.push([each, partner]);
      removed.splice(removed.indexOf(each), 1);
      added.splice(added.indexOf(partner), 1);
    }
  }
  return { pairs, removed, added };
}

/** Whether two media types differ in parameters alone (RFC 9110, section 8.3.1). */
function isVariant(one: string, other: string): boolean {
  return withoutParameters(one) === withoutParameters(other);
}

function isCovered(one: string, other: string): boolean {
  return covers(one, other) || covers(other, one);
}

/** Whether a range, such as `image/*`, includes a media type or a narrower range. */
export function covers(range: string, mediaType: string): boolean {
  const [type, subtype] = withoutParameters(range).split('/');
  if (subtype !== '*') return false;
  return type === '*' || withoutParameters(mediaType).startsWith(`${type}/`);
}
