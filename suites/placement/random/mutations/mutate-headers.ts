/** Mutates the headers of a call. */
import type { Choices } from '../../../../runner/case/generated/choices.ts';

/** By lower-case name. */
export type CallHeaders = Record<string, string>;

export interface HeaderMutation {
  hasBody: boolean;
  /** True where the target takes any name as a token. */
  isNoauth: boolean;
}

/** Removes one header, adds one or changes its value. */
export function mutateHeaders(
  choose: Choices,
  headers: CallHeaders,
  { hasBody, isNoauth }: HeaderMutation,
): CallHeaders {
  // With Keystone another token is none, and the middleware drops the roles of a header.
  const weight = isNoauth ? 2 : 0;
  const name = choose.weighted([
    [3, 'accept'],
    [hasBody ? 3 : 1, 'content-type'],
    [weight, 'x-auth-token'],
    [weight, 'x-roles'],
  ] as const);
  const value = choose.pick(UNUSUAL_HEADERS[name]);
  const { [name]: _removed, ...others } = headers;
  return value === null ? others : { ...others, [name]: value };
}

/** Null removes the header. */
const UNUSUAL_HEADERS = {
  accept: [
    null,
    '',
    '*/*',
    'application/*',
    'application/json;q=0',
    'application/json;q=0.5, text/html',
    'text/html',
    'text/plain',
    'text/*',
    'application/xml',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'nonsense',
  ],
  'content-type': [
    null,
    '',
    'text/plain',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/vnd.api+json',
    'application/x-www-form-urlencoded',
    'nonsense',
  ],
  // Without Keystone any token is a user's; only `admin` has a role.
  'x-auth-token': [null, '', 'interop', 'interop:project', 'admin:project'],
  // Without Keystone the caller names its own roles; Keystone's middleware drops the header.
  'x-roles': ['', 'admin', 'service', 'reader', 'member,reader', 'Admin, reader', 'nobody'],
} as const satisfies Record<string, readonly (string | null)[]>;
