/** Builds the call from a draft: applies the mutations of URL, query, headers, version and body. */
import type { PlannedCall } from '../../../runner/case/generated/call-source.ts';
import type { Request } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { CallDraft } from './call-draft.ts';
import { sampleOf } from './candidate-sample.ts';
import type { DraftContext } from './draft-context.ts';
import { findKnownGenerations } from './generations.ts';
import { mutateBody } from './mutations/mutate-body.ts';
import { type CallHeaders, mutateHeaders } from './mutations/mutate-headers.ts';
import { encodePair, mutateQuery } from './mutations/mutate-query.ts';
import { mutateUrl } from './mutations/mutate-url.ts';
import { mutateVersion } from './mutations/mutate-version.ts';

/** What all calls of a comparison have in common. */
export interface CallSender {
  service: Service;
  token: string;
}

export function buildCall(
  context: DraftContext,
  draft: CallDraft,
  { service, token }: CallSender,
): PlannedCall {
  const { choose, mutation } = context;
  const microversion = draft.microversion ?? context.microversion;
  const version =
    mutation === 'version'
      ? mutateVersion(choose, service.name, service.newest)
      : `${service.name} ${microversion}`;
  const { method, path } = mutation === 'url' ? mutateUrl(choose, draft.method, draft.path) : draft;
  const query = encodeQuery(context, draft);
  const body = encodeBody(context, draft);
  const headers: CallHeaders = {
    accept: 'application/json',
    'x-auth-token': token,
    ...(version !== null && { 'openstack-api-version': version }),
    ...(body !== null && { 'content-type': 'application/json' }),
    ...draft.headers,
  };
  const isNoauth = token.split(':')[0] === 'admin';
  const mutated =
    mutation === 'headers' ? mutateHeaders(choose, headers, { hasBody: body !== null, isNoauth }) : headers;
  const request: Request = {
    method,
    path: joinQuery(path, query),
    headers: withoutRoles(mutated, isNoauth),
    body,
  };
  const answeredAt = readMicroversion(version, microversion, service);
  const sample = sampleOf(request, answeredAt);
  return {
    operation: mutation === 'url' ? 'unknownUrl' : draft.operation,
    microversion: answeredAt,
    request,
    dependentValues: findKnownGenerations(context.state, request),
    ...(sample && { sample }),
  };
}

/** Keystone's middleware drops the header, and a target without it would obey. */
function withoutRoles(headers: CallHeaders, isNoauth: boolean): CallHeaders {
  const { 'x-roles': _roles, ...others } = headers;
  return isNoauth ? headers : others;
}

function encodeQuery(
  { choose, mutation, options }: DraftContext,
  { method, path, query }: CallDraft,
): string {
  const isMutated = mutation === 'query' && method === 'GET';
  return isMutated
    ? mutateQuery(choose, path, query ?? [], options)
    : (query ?? []).map(encodePair).join('&');
}

function encodeBody({ choose, mutation }: DraftContext, { method, body, keep }: CallDraft): string | null {
  // The service checks the media type of a body even where it reads none.
  if (body === undefined)
    return mutation === 'headers' && method !== 'GET' && choose.chance(0.5) ? '{}' : null;
  if (mutation === 'headers' && choose.chance(0.1)) return null;
  return mutation === 'body' ? mutateBody(choose, body, keep ?? []) : JSON.stringify(body);
}

function joinQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

/** Reads the header as the service does: the oldest without one, the intended one where it is malformed. */
function readMicroversion(version: string | null, intended: Microversion, service: Service): Microversion {
  if (version === null || version === '') return service.oldest;
  const read = new RegExp(`\\b${service.name} +(\\S+?)(?:,|$)`, 'i').exec(version)?.[1];
  if (read === 'latest') return service.newest;
  return service.microversions.find((one) => one === read) ?? intended;
}
