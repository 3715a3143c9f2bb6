/** Answers 415 and 406 where the contract declares them: for the media type sent, and for those accepted. */
import { accepts } from './request/accept.ts';
import type { RequestContext } from './request-context.ts';
import { type Reply, refuse } from './response/reply.ts';

/** Undefined when the media types are acceptable, or the contract declares neither status. */
export function refuseMediaTypes(context: RequestContext): Reply | undefined {
  const { responses, body } = context.contract;
  const { headers } = context.request.message;
  const readable = body?.mediaTypes ?? JSON_ONLY;
  if (responses.has(415) && !readable.includes(withoutParameters(headers['content-type']))) {
    const given = withoutParameters(headers['content-type']) || 'None';
    const detail = `The media type ${given} is not supported, use ${readable.join(' or ')}`;
    return refuse(context, { refused: 415, detail });
  }
  if (responses.has(406) && !accepts(headers.accept, JSON_TYPE)) {
    return refuse(context, { refused: 406, detail: `Only ${JSON_TYPE} is provided` });
  }
  return undefined;
}

const JSON_TYPE = 'application/json';
const JSON_ONLY: readonly string[] = [JSON_TYPE];

/** `application/json; charset=utf-8` gives `application/json`. */
function withoutParameters(contentType: string | undefined): string {
  return contentType?.split(';', 1)[0]?.trim() ?? '';
}
