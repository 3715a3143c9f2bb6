/** The notice that the oldest versions are to go: how an API takes something away for good. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { type Notice, noticeIn } from '../openapi/notice.ts';

/** `info.x-next-minimum`: `{ version, x-deprecated-in, x-removed-in, x-deprecation-note }`. */
export interface NextMinimum {
  /** The oldest version that is to stay. */
  version: string;
  notice: Notice;
  declared: JsonObject;
  /** `file:line`. */
  place: string;
}

export const NEXT_MINIMUM = 'x-next-minimum';

export function nextMinimumIn(document: ApiDocument): NextMinimum | undefined {
  const info = (document.root.info ?? {}) as JsonObject;
  const declared = info[NEXT_MINIMUM] as JsonObject | null | undefined;
  if (typeof declared !== 'object' || declared === null) return undefined;
  const version = typeof declared.version === 'string' ? declared.version : '';
  return { version, notice: noticeIn(declared), declared, place: document.place(declared) };
}

/** What a lock calls it. */
export function versionsBefore(version: string): string {
  return `versions before ${version}`;
}
