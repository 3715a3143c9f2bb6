/** The notice that the oldest versions will be removed, in `info.x-next-minimum`. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { type Notice, readNotice } from '../openapi/notice.ts';

/** `{ version, x-deprecated-in, x-removed-in, x-deprecation-note }` */
export interface NextMinimum {
  /** The oldest version that will remain. */
  version: string;
  notice: Notice;
  declared: JsonObject;
  /** `file:line`. */
  place: string;
}

export const NEXT_MINIMUM = 'x-next-minimum';

/** Undefined where the document announces no next minimum. */
export function readNextMinimum(document: ApiDocument): NextMinimum | undefined {
  const info = (document.root.info ?? {}) as JsonObject;
  const declared = info[NEXT_MINIMUM] as JsonObject | null | undefined;
  if (typeof declared !== 'object' || declared === null) return undefined;
  const version = typeof declared.version === 'string' ? declared.version : '';
  return { version, notice: readNotice(declared), declared, place: document.locate(declared) };
}

/** The subject of such a notice in a lock: `versions before 1.10`. */
export function minimumKey(version: string): string {
  return `versions before ${version}`;
}
