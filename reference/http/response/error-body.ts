/** Renders the body of an error response as JSON, text or HTML. */
import { STATUS_CODES } from 'node:http';
import type { Service } from '../../../spec/contract/service.ts';

export interface ErrorFacts {
  status: number;
  code: string;
  detail: string;
  requestId: string;
  more?: Readonly<Record<string, unknown>>;
}

/** What differs between services in their errors. */
export interface ErrorForm {
  /** The `code` of an error for which the handler gives none. @param operation an id, or the name of a refusal */
  codeOf(status: number, operation: string): string;
  /** The body of a 401, for a service that does not send a list of errors there. */
  unauthorized?(title: string, detail: string): unknown;
}

/** Has every property that some contract declares for an error; serialisation leaves out the undeclared ones. */
export function renderJsonError(facts: ErrorFacts, service: Service, form: ErrorForm): unknown {
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

export function renderTextError({ status, detail }: ErrorFacts): string {
  return `${status} ${STATUS_CODES[status]}\n\n${detail}\n`;
}

export function renderHtmlError({ status, detail }: ErrorFacts): string {
  const heading = `${status} ${STATUS_CODES[status]}`;
  return `<html><head><title>${heading}</title></head><body><h1>${heading}</h1><p>${escapeHtml(detail)}</p></body></html>\n`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
