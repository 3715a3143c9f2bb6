/** Answers requests without a caller: in the service's own form, or as Keystone's middleware in front of it does. */
import { STATUS_CODES } from 'node:http';
import { errorMediaType } from '../request/accept.ts';
import type { ReceivedRequest } from '../request/received-request.ts';
import type { RequestContext } from '../request-context.ts';
import { escapeHtml } from '../response/error-body.ts';
import { acceptOf, type Reply, refuse } from '../response/reply.ts';
import type { Unauthenticated } from './authenticator.ts';

/** A 401 in the form that the oldest microversion gives it: the request's own is not read yet. */
export function refuseUnauthenticated(request: ReceivedRequest, refusal: Unauthenticated): Reply {
  if (refusal.unauthenticated === 503) return unavailableReply(request, refusal.detail);
  if (refusal.identity !== undefined) return identityReply(request, refusal.identity);
  const { service } = request.application;
  const microversion = service.oldest;
  const matched = service.match(request.method, request.target.path ?? '//', microversion).contract;
  const contract = matched.responses.has(401) ? matched : service.refusal('unknownUrl', microversion);
  const context: RequestContext = { request, contract, microversion };
  return refuse(context, { refused: 401, detail: refusal.detail });
}

/** The 401 of keystonemiddleware 13, the same whatever the request accepts. */
function identityReply(request: ReceivedRequest, identity: string): Reply {
  const message = 'The request you have made requires authentication.';
  return {
    status: 401,
    headers: [
      ...['x-openstack-request-id', request.requestId],
      ...['www-authenticate', `Keystone uri="${identity}"`],
      ...['content-type', 'application/json'],
    ],
    body: JSON.stringify({ error: { code: 401, title: 'Unauthorized', message } }),
  };
}

/** The 503 of keystonemiddleware 13, which no contract declares: it says nothing about the service. */
function unavailableReply(request: ReceivedRequest, detail: string): Reply {
  const mediaType = errorMediaType(acceptOf(request));
  const type = mediaType === 'application/json' ? mediaType : `${mediaType}; charset=UTF-8`;
  return {
    status: 503,
    headers: ['x-openstack-request-id', request.requestId, 'content-type', type],
    body: renderUnavailable(mediaType, detail),
  };
}

function renderUnavailable(mediaType: string, detail: string): string {
  const title = STATUS_CODES[503] as string;
  const heading = `503 ${title}`;
  if (mediaType === 'text/html')
    return `<html><head><title>${heading}</title></head><body><h1>${heading}</h1><p>${escapeHtml(detail)}</p></body></html>\n`;
  if (mediaType === 'text/plain') return `${heading}\n\n${detail}\n`;
  return JSON.stringify({ message: detail, code: heading, title });
}
