/** The notice that something is to go: `deprecated: true`, and since when, until when and what instead. */

import type { ApiDocument } from './api-document.ts';
import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';
import { isObject } from './json-object.ts';
import { findTarget } from './references.ts';

export interface Notice {
  /** `x-deprecated-in`: the first version whose clients are told. */
  deprecatedIn?: string;
  /** `x-removed-in`: the first version without it. */
  removedIn?: string;
  /** `x-replaced-by`: another operation, such as `GET /traits`, or words. */
  replacedBy?: string;
  /** `x-deprecation-note`. */
  note?: string;
}

/** Where each part of a notice is written. */
export const NOTICE_KEYS: Readonly<Record<keyof Notice, string>> = {
  deprecatedIn: 'x-deprecated-in',
  removedIn: 'x-removed-in',
  replacedBy: 'x-replaced-by',
  note: 'x-deprecation-note',
};

/** @param written an operation, a parameter, a header or a schema; what it refers to is looked at as well */
export function noticeOf(document: ApiDocument, written: Json | undefined): Notice | undefined {
  const deprecated = declarationsOf(document, written).find((each) => each.deprecated === true);
  return deprecated && noticeIn(deprecated);
}

/** What is said of it, whether it is deprecated or not. */
export function noticeIn(written: JsonObject): Notice {
  const parts = Object.entries(NOTICE_KEYS).map(([part, key]) => [part, written[key]] as const);
  return Object.fromEntries(parts.filter(([, value]) => typeof value === 'string'));
}

/** What is written there, and what it refers to. In OpenAPI 3.0 nothing beside a reference says anything. */
export function declarationsOf(document: ApiDocument, written: Json | undefined): readonly JsonObject[] {
  const found: JsonObject[] = [];
  let next = written;
  while (isObject(next) && !found.includes(next) && found.length < LONGEST_CHAIN) {
    const { $ref } = next;
    if (typeof $ref !== 'string' || !document.isOpenApi30) found.push(next);
    next = typeof $ref === 'string' ? findTarget(document.root, $ref) : undefined;
  }
  return found;
}

const LONGEST_CHAIN = 20;
