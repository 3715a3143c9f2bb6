/** Builds a request at a version, for calls outside of cases: checks, removals, and calls of other services. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Profile } from '../../spec/profile/profile.ts';
import type { Request } from '../exchange.ts';
import { makeRequestHeaders } from './request-headers.ts';
import { askFor, placeInPath } from './version-request.ts';

export interface RequestSettings {
  profile: Profile;
  microversion: Microversion;
  token: string;
}

/** @param body sent as JSON; absent for none */
export function requestAt(
  { profile, microversion, token }: RequestSettings,
  method: string,
  path: string,
  body?: unknown,
): Request {
  const version = askFor(profile, microversion);
  return {
    method,
    path: placeInPath(path, version),
    headers: makeRequestHeaders({ profile, token, version, hasBody: body !== undefined }),
    body: body === undefined ? null : JSON.stringify(body),
  };
}
