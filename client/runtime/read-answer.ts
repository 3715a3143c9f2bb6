/** Reads an answer as the microversion declares it. */
import type { OperationDescription } from './service-description.ts';
import { UndeclaredAnswerError } from './undeclared-answer-error.ts';

/** An answer whose types are not known: what `AnswerOf` describes. */
export interface ReadAnswer {
  ok: boolean;
  status: number;
  data?: unknown;
  error?: unknown;
  requestId: string | null;
  response: Response;
}

/**
 * @param body as openapi-fetch gives it: the text of a success, and of an error what JSON says, or else the text
 * @param call for messages: `GET /traits at 1.36`
 * @throws UndeclaredAnswerError for a status, or a body, that is not declared
 */
export function readAnswer(
  response: Response,
  body: unknown,
  statuses: OperationDescription['statuses'],
  call: string,
): ReadAnswer {
  const { status } = response;
  const requestId = requestIdOf(response);
  const facts = { status, requestId, response };
  const declared = statuses[status];
  if (declared === undefined)
    throw new UndeclaredAnswerError(
      `${call} was answered with ${status}. The microversion declares ${Object.keys(statuses).join(', ')}.`,
      { ...facts, body },
    );
  const value = readBody(response, body, declared);
  if (value === UNREADABLE)
    throw new UndeclaredAnswerError(
      `${call} was answered with ${status} and a body that is not JSON (${typeOf(response) ?? 'without a media type'}).`,
      { ...facts, body },
    );
  return response.status < 400 ? { ok: true, ...facts, data: value } : { ok: false, ...facts, error: value };
}

const UNREADABLE = Symbol('unreadable');

/** @param declared of `OperationDescription.statuses` */
function readBody(response: Response, body: unknown, declared: string): unknown {
  const isJson = /[/+]json\b/.test(typeOf(response) ?? '');
  if (declared === '') return undefined;
  if (declared === 'json') return isJson ? parseJson(body) : UNREADABLE;
  return declared === '*' && isJson ? parseJson(body) : textOf(body);
}

function parseJson(body: unknown): unknown {
  if (typeof body !== 'string') return body ?? UNREADABLE;
  try {
    return JSON.parse(body);
  } catch {
    return UNREADABLE;
  }
}

/** A text that is JSON by accident was read as JSON. */
function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body ?? '');
}

function typeOf({ headers }: Response): string | null {
  return headers.get('content-type');
}

/** OpenStack's services use either name. */
function requestIdOf({ headers }: Response): string | null {
  return headers.get('x-openstack-request-id') ?? headers.get('openstack-request-id');
}
