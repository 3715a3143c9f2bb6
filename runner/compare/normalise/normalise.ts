/** Reduces an answer to what every target must have in common: no order, times, ids or prose, and paths for URLs. */
import type { ResponseContract } from '../../../spec/contract/contract.ts';
import { headerMap, mediaTypeOf, parseJson, type Response } from '../../exchange.ts';
import { normaliseHeaders } from './normalise-headers.ts';
import { type NormalisedJson, normaliseJson } from './normalise-json.ts';

export interface Comparable {
  status: number;
  /** By lower-case name. */
  headers: ReadonlyMap<string, string>;
  body: ComparableBody;
}

/** Prose is any body of another media type than JSON. Its text is not compared; its media type is among the headers. */
export type ComparableBody =
  | { kind: 'none' }
  | { kind: 'json'; json: NormalisedJson }
  | { kind: 'not JSON' }
  | { kind: 'prose' };

/**
 * @param root the URL of the target's service, without a slash at its end
 * @param declared the response in the contract of the call; undefined where the contract does not declare the status
 */
export function normalise(response: Response, root: string, declared?: ResponseContract): Comparable {
  const headers = headerMap(response);
  return {
    status: response.status,
    headers: normaliseHeaders(headers, root, declared),
    body: normaliseBody(response, mediaTypeOf(headers), root),
  };
}

function normaliseBody(
  { status, body }: Response,
  mediaType: string | undefined,
  root: string,
): ComparableBody {
  if (body === '') return { kind: 'none' };
  if (mediaType !== 'application/json') return { kind: 'prose' };
  const json = parseJson(body);
  return json === undefined
    ? { kind: 'not JSON' }
    : { kind: 'json', json: normaliseJson(json as NormalisedJson, root, status >= 400) };
}
