/** The notice of a removal: `deprecated: true`, with the versions of the notice and of the removal, and the replacement. */

import type { ApiDocument } from './api-document.ts';
import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';
import { isObject } from './json-object.ts';
import { findTarget } from './references/references.ts';

/** Every part may be absent: `deprecated: true` alone is a notice of a removal without a version. */
export interface Notice {
  /** `x-deprecated-in`: the first version that carries the notice. */
  deprecatedIn?: string;
  /** `x-removed-in`: the first version without the deprecated part. */
  removedIn?: string;
  /** `x-replaced-by`: another operation, such as `GET /traits`, or words. */
  replacedBy?: string;
  /** `x-deprecation-note`. */
  note?: string;
}

/** The keyword of each part of a notice. */
export const NOTICE_KEYS: Readonly<Record<keyof Notice, string>> = {
  deprecatedIn: 'x-deprecated-in',
  removedIn: 'x-removed-in',
  replacedBy: 'x-replaced-by',
  note: 'x-deprecation-note',
};

/**
 * The notice of an operation, a parameter, a header or a schema, or of what it references; undefined where nothing there is
 * deprecated.
 */
export function findNotice(document: ApiDocument, written: Json | undefined): Notice | undefined {
  const deprecated = resolveDeclarations(document, written).find((each) => each.deprecated === true);
  return deprecated && readNotice(deprecated);
}

/** The parts of a notice in an object, deprecated or not. */
export function readNotice(written: JsonObject): Notice {
  const parts = Object.entries(NOTICE_KEYS).map(([part, key]) => [part, written[key]] as const);
  return Object.fromEntries(parts.filter(([, value]) => typeof value === 'string'));
}

/** The node and the nodes that it references, in order. OpenAPI 3.0 ignores the siblings of `$ref`, so such a node is omitted. */
export function resolveDeclarations(document: ApiDocument, written: Json | undefined): readonly JsonObject[] {
  const found: JsonObject[] = [];
  let next = written;
  while (isObject(next) && !found.includes(next) && found.length < MAX_REFERENCES) {
    const { $ref } = next;
    if (typeof $ref !== 'string' || !document.isOpenApi30) found.push(next);
    next = typeof $ref === 'string' ? findTarget(document.root, $ref) : undefined;
  }
  return found;
}

const MAX_REFERENCES = 20;
