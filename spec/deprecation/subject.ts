/** What a notice is about, in words by which it is found again in other versions. */

import type { Where } from '../diff/change.ts';
import { urlOf } from '../openapi/url-of.ts';

/** An operation, or a part of it: as a `Change` names it. */
export interface NoticeSubject {
  operation: string;
  where: Where;
  pointer: string;
}

/** `GET /traits/{}`, `GET /traits query name`, `PUT /hosts/{} body /cell`, `GET /hosts 200 body /links`. */
export function subjectText({ operation, where: { status, part }, pointer }: NoticeSubject): string {
  return [urlOf(operation), status ?? '', part, pointer].filter((word) => word !== '').join(' ');
}
