/** Builds the headers of every request that the runner sends to a service. */
import type { Profile } from '../../spec/profile/profile.ts';
import type { VersionParts } from './version-request.ts';

export interface RequestHeadersOptions {
  profile: Profile;
  token: string;
  version: VersionParts;
  /** True where a JSON body is sent. */
  hasBody?: boolean;
}

/** Returns header names in lower case. */
export function makeRequestHeaders({
  profile,
  token,
  version,
  hasBody = false,
}: RequestHeadersOptions): Record<string, string | string[]> {
  return {
    accept: 'application/json',
    ...profile.requests.headers,
    ...version.headers,
    ...tokenHeader(profile, token),
    ...(hasBody && { 'content-type': 'application/json' }),
  };
}

/** The header with the token; none for a service that takes no token. */
export function tokenHeader({ authentication }: Profile, token: string): Record<string, string> {
  if (authentication.header === null) return {};
  return { [authentication.header]: authentication.template.replace('{token}', token) };
}
