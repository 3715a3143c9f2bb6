/** An answer as it is compared: without order, times, ids and prose, and with paths in the place of URLs. */
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

/** What is written for people has its media type among the headers, and its words are not compared. */
export type ComparableBody =
  | { kind: 'none' }
  | { kind: 'json'; json: NormalisedJson }
  | { kind: 'not JSON' }
  | { kind: 'prose' };

/**
 * @param root the target's, as a URL without a slash at its end
 * @param declared the response as the call's contract declares it, if it does
 */
export function normalise(response: Response, root: string, declared?: ResponseContract): Comparable {
  const headers = headerMap(response);
  return {
    status: response.status,
    headers: normaliseHeaders(headers, root, declared),
    body: bodyOf(response, mediaTypeOf(headers), root),
  };
}

function bodyOf({ status, body }: Response, mediaType: string | undefined, root: string): ComparableBody {
  if (body === '') return { kind: 'none' };
  if (mediaType !== 'application/json') return { kind: 'prose' };
  const json = parseJson(body);
  return json === undefined
    ? { kind: 'not JSON' }
    : { kind: 'json', json: normaliseJson(json as NormalisedJson, root, status >= 400) };
}
