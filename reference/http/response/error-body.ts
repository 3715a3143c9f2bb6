/** The body of an error answer, in the media type that the client takes. */
import { STATUS_CODES } from 'node:http';
import type { Service } from '../../../spec/contract/service.ts';

export interface ErrorFacts {
  status: number;
  code: string;
  detail: string;
  requestId: string;
  more?: Readonly<Record<string, unknown>>;
}

/** What differs between the errors of services. */
export interface ErrorForm {
  /** The `code` of an error for which the handler has none. */
  codeOf(status: number, operation: string): string;
  /** To those without a token, where it is no list of errors. */
  unauthorized?(title: string, detail: string): unknown;
}

/** Every property that some contract declares for an error: the schema of the answer drops the others. */
export function jsonError(facts: ErrorFacts, service: Service, form: ErrorForm): unknown {
  const title = STATUS_CODES[facts.status] as string;
  if (facts.status === 401 && form.unauthorized) return form.unauthorized(title, facts.detail);
  const error = {
    status: facts.status,
    title,
    detail: facts.detail,
    code: facts.code,
    request_id: facts.requestId,
    max_version: service.newest,
    min_version: service.oldest,
    ...facts.more,
  };
  return { errors: [error] };
}

export function textError({ status, detail }: ErrorFacts): string {
  return `${status} ${STATUS_CODES[status]}\n\n${detail}\n`;
}

export function htmlError({ status, detail }: ErrorFacts): string {
  const heading = `${status} ${STATUS_CODES[status]}`;
  return `<html><head><title>${heading}</title></head><body><h1>${heading}</h1><p>${escaped(detail)}</p></body></html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
