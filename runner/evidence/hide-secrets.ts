/**
 * Takes secrets out of calls before they are recorded and judged, so that what is judged is what is published. Tokens have
 * placeholders already: see runner/login/token-target.ts.
 */
import type { Request, Response } from '../exchange.ts';

/** What stands in place of a secret. */
export const HIDDEN = '$HIDDEN';

export function hideInRequest(request: Request): Request {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    SECRET_HEADERS.has(name.toLowerCase()) ? hideUnlessPlaceholder(String(value)) : value,
  ]);
  return { ...request, headers: Object.fromEntries(headers) };
}

export function hideInResponse(response: Response): Response {
  const headers = response.headers.map(([name, value]): [string, string] => [
    name,
    SECRET_HEADERS.has(name.toLowerCase()) ? hideUnlessPlaceholder(value) : value,
  ]);
  return {
    ...response,
    headers,
    body: hideSecretValues(response.body),
  };
}

/** The JSON text with `$HIDDEN` for the values of properties that are secrets by their name. */
export function hideSecretValues(text: string): string {
  return text.replace(SECRET_VALUES, `$1"${HIDDEN.replace('$', '$$$$')}"`);
}

function hideUnlessPlaceholder(value: string): string {
  return PLACEHOLDER.test(value) ? value : HIDDEN;
}

/** Alone, or after a word such as `Bearer`. */
const PLACEHOLDER = /^(?:\w+ )?\$(?:MEMBER_)?TOKEN$/;

/** Tokens of OpenStack are in `X-Auth-Token`, which has a placeholder, or a word that is no secret. */
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'set-cookie',
  'x-subject-token',
]);

/** Values of JSON properties: Nova answers with the password of a new server. */
const SECRET_VALUES = /("(?:adminPass|admin_pass|password|private_key|secret)"\s*:\s*)"(?:[^"\\]|\\.)*"/g;
