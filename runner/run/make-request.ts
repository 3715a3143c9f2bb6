/** Turns a case's call into the HTTP request that is sent. */
import type { VersionedRequest } from '../case/call-request.ts';
import type { Request } from '../exchange.ts';
import { makeRequestHeaders } from '../target/request-headers.ts';

/** @param service the service's name in the version header */
export function makeRequest(
  { method, path, microversion, body, headers = {} }: VersionedRequest,
  service: string,
  token: string,
): Request {
  const usual = makeRequestHeaders({ service, microversion, token, hasBody: body !== undefined });
  const sent = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== null);
  return { method, path, headers: Object.fromEntries(sent) as Request['headers'], body: bodyText(body) };
}

function bodyText(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
