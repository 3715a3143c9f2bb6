/** Compares how the parts of a multipart or form body are written: content types, styles and headers. */

import { canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';
import type { ChangeLocation } from '../../change.ts';
import type { OperationDifference } from '../../difference.ts';
import type { HeaderForm, MediaForm } from '../../form/operation-form.ts';
import { operationDifference } from '../operation-difference.ts';
import type { OperationPair } from '../operation-pair.ts';
import { pairedEntries } from '../paired-entries.ts';

/** @param location of the body */
export function comparePartEncodings(
  before: MediaForm,
  after: MediaForm,
  location: ChangeLocation,
  pair: OperationPair,
): OperationDifference[] {
  const isSameEncoding = canonicalise(before.encoding) === canonicalise(after.encoding);
  if (isSameEncoding && hasSameHeaders(before, after, pair)) return [];
  const values = { before: describeEncoding(before), after: describeEncoding(after) };
  return [operationDifference('part-encoding', 'changed', 'other', location, values, after)];
}

function hasSameHeaders(before: MediaForm, after: MediaForm, { schemas }: OperationPair): boolean {
  return pairedEntries(before.partHeaders, after.partHeaders).every(
    ([, one, other]) =>
      one !== undefined &&
      other !== undefined &&
      one.required === other.required &&
      canonicalise(one.serialisation) === canonicalise(other.serialisation) &&
      schemas.isSame(one.schema, other.schema),
  );
}

/** The encoding by part, with the headers of each part. */
function describeEncoding({ encoding, partHeaders }: MediaForm): Json {
  const parts = structuredClone(encoding ?? {}) as { [part: string]: JsonObject };
  for (const [key, header] of partHeaders) {
    const [part, name] = splitKey(key);
    parts[part] = { ...parts[part], headers: { ...headersOf(parts[part]), [name]: describeHeader(header) } };
  }
  return Object.keys(parts).length > 0 ? parts : null;
}

/** The name of a header has no space; that of a part may. */
function splitKey(key: string): [part: string, header: string] {
  const at = key.lastIndexOf(' ');
  return [key.slice(0, at), key.slice(at + 1)];
}

function headersOf(part: JsonObject | undefined): JsonObject {
  return (part?.headers ?? {}) as JsonObject;
}

function describeHeader({ required, schema }: HeaderForm): Json {
  return { required, schema: schema.source };
}
