/** Turns a draft into the call that is sent, with what is wrong about it. */
import type { PlannedCall } from '../../../runner/case/call-source.ts';
import type { Request } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { candidateSample } from './candidate-sample.ts';
import type { Draft } from './draft.ts';
import { oddBody } from './draw/odd-bodies.ts';
import { type OddHeaders, oddHeaders, oddQuery, oddUrl, oddVersion, written } from './draw/odd-requests.ts';
import type { Drawing } from './drawing.ts';
import { knownGenerations } from './generations.ts';

export interface Sender {
  service: Service;
  token: string;
}

export function requestOf(drawing: Drawing, draft: Draft, { service, token }: Sender): PlannedCall {
  const { choose, wrong } = drawing;
  const microversion = draft.microversion ?? drawing.microversion;
  const version =
    wrong === 'version'
      ? oddVersion(choose, service.name, service.newest)
      : `${service.name} ${microversion}`;
  const { method, path } = wrong === 'url' ? oddUrl(choose, draft.method, draft.path) : draft;
  const query = queryOf(drawing, draft);
  const body = bodyOf(drawing, draft);
  const usual: OddHeaders = {
    accept: 'application/json',
    'x-auth-token': token,
    ...(version !== null && { 'openstack-api-version': version }),
    ...(body !== null && { 'content-type': 'application/json' }),
    ...draft.headers,
  };
  const request: Request = {
    method,
    path: withQuery(path, query),
    headers: wrong === 'headers' ? oddHeaders(choose, usual, body !== null) : usual,
    body,
  };
  const asked = answeredAt(version, microversion, service);
  const sample = candidateSample(request, asked);
  return {
    operation: wrong === 'url' ? 'unknownUrl' : draft.operation,
    microversion: asked,
    request,
    dependentValues: knownGenerations(drawing.world, request),
    ...(sample && { sample }),
  };
}

function queryOf({ choose, wrong, options }: Drawing, { method, path, query }: Draft): string {
  const isOdd = wrong === 'query' && method === 'GET';
  return isOdd ? oddQuery(choose, path, query ?? [], options) : (query ?? []).map(written).join('&');
}

function bodyOf({ choose, wrong }: Drawing, { method, body, keep }: Draft): string | null {
  // Bodies where none is read are looked at for their media type all the same.
  if (body === undefined) return wrong === 'headers' && method !== 'GET' && choose.chance(0.5) ? '{}' : null;
  if (wrong === 'headers' && choose.chance(0.1)) return null;
  return wrong === 'body' ? oddBody(choose, body, keep ?? []) : JSON.stringify(body);
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

/** Without a header it is the oldest. Where none can be read out of it, the one that was meant will do. */
function answeredAt(version: string | null, meant: Microversion, service: Service): Microversion {
  if (version === null || version === '') return service.oldest;
  const read = new RegExp(`\\b${service.name} +(\\S+?)(?:,|$)`, 'i').exec(version)?.[1];
  if (read === 'latest') return service.newest;
  return service.microversions.find((one) => one === read) ?? meant;
}
