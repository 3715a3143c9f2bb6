/** Refuses calls for the media types that they send or want, where their contract declares that. */
import type { IncomingHttpHeaders } from 'node:http';
import { accepts } from './request/accept.ts';
import { type Reply, type RequestContext, refuse } from './response/reply.ts';

export function refuseMediaTypes(exchange: RequestContext, headers: IncomingHttpHeaders): Reply | undefined {
  const { responses, body } = exchange.contract;
  const readable = body?.mediaTypes ?? JSON_ONLY;
  if (responses.has(415) && !readable.includes(bare(headers['content-type']))) {
    const given = bare(headers['content-type']) || 'None';
    const detail = `The media type ${given} is not supported, use ${readable.join(' or ')}`;
    return refuse(exchange, { refused: 415, detail });
  }
  if (responses.has(406) && !accepts(headers.accept, JSON_TYPE)) {
    return refuse(exchange, { refused: 406, detail: `Only ${JSON_TYPE} is provided` });
  }
  return undefined;
}

const JSON_TYPE = 'application/json';
const JSON_ONLY: readonly string[] = [JSON_TYPE];

/** Without parameters such as the charset. */
function bare(contentType: string | undefined): string {
  return contentType?.split(';', 1)[0]?.trim() ?? '';
}
