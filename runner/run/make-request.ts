/** Turns a case's call into the HTTP request that is sent. */
import type { RequestHeaders, VersionedRequest } from '../case/call-request.ts';
import type { Request } from '../exchange.ts';
import { makeRequestHeaders } from '../target/request-headers.ts';

/** @param service the service's name in the version header */
export function makeRequest(
  { method, path, microversion, body, headers }: VersionedRequest,
  service: string,
  token: string,
): Request {
  const usual = makeRequestHeaders({ service, microversion, token, hasBody: body !== undefined });
  const sent = headers === undefined ? usual : mergeHeaders(usual, headers);
  return { method, path, headers: sent, body: bodyText(body) };
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
