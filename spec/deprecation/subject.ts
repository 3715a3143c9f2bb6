/** What a notice is about, in words by which it is found again in other versions. */

import type { ChangeLocation } from '../diff/change.ts';
import { partOf } from '../openapi/location.ts';
import { urlOf } from '../openapi/url-of.ts';

/** An operation, or a part of it: as a `Change` names it. */
export interface NoticeSubject {
  operation: string;
  location: ChangeLocation;
}

/** `GET /traits/{}`, `GET /traits query name`, `PUT /hosts/{} body /cell`, `GET /hosts 200 body /links`. */
export function subjectText({ operation, location }: NoticeSubject): string {
  const { status = '', pointer = '' } = location;
  return [urlOf(operation), status, partOf(location), pointer].filter((word) => word !== '').join(' ');
}
