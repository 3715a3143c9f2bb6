/** What a notice is about. */

import type { ChangeLocation } from '../diff/change.ts';
import { partOf } from '../openapi/location.ts';
import { eraseParameterNames } from '../openapi/objects/erase-parameter-names.ts';

/** An operation, or a part of it, named as in a `Change`. */
export interface NoticeSubject {
  operation: string;
  location: ChangeLocation;
}

/**
 * The name of the subject in a lock, which is the same in every version: `GET /traits/{}`, `GET /traits query name`,
 * `PUT /hosts/{} body /cell`, `GET /hosts 200 body /links`.
 */
export function noticeKey({ operation, location }: NoticeSubject): string {
  const { status = '', pointer = '' } = location;
  return [eraseParameterNames(operation), status, partOf(location), pointer]
    .filter((word) => word !== '')
    .join(' ');
}
