/** Turns a case's call into the HTTP request that is sent. */
import type { Profile } from '../../spec/profile/profile.ts';
import type { RequestHeaders, VersionedRequest } from '../case/call-request.ts';
import type { Request } from '../exchange.ts';
import { makeRequestHeaders } from '../target/request-headers.ts';
import { askFor, placeInPath, textAt, versionPartsOf } from '../target/version-request.ts';

export function makeRequest(
  { method, path, microversion, versionText, versionPlace, body, headers }: VersionedRequest,
  profile: Profile,
  token: string,
): Request {
  const place = versionPlace ?? profile.versions.requests[0];
  const version =
    versionText !== undefined
      ? versionPartsOf(place, versionText)
      : versionPlace === undefined
        ? askFor(profile, microversion)
        : versionPartsOf(versionPlace, textAt(versionPlace, microversion));
  const usual = makeRequestHeaders({ profile, token, version, hasBody: body !== undefined });
  const sent = headers === undefined ? usual : mergeHeaders(usual, headers);
  return { method, path: placeInPath(path, version), headers: sent, body: bodyText(body) };
}

/** `null` omits a usual header. */
function mergeHeaders(usual: Request['headers'], more: RequestHeaders): Request['headers'] {
  const sent = Object.entries({ ...usual, ...more }).filter(([, value]) => value !== null);
  return Object.fromEntries(sent) as Request['headers'];
}

function bodyText(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
