/** The body of an error answer, in the media type that the client takes. */
import { STATUS_CODES } from 'node:http';
import type { Service } from '../../spec/service.ts';

export interface ErrorFacts {
  status: number;
  code: string;
  detail: string;
  requestId: string;
}

/** Every property that some contract declares for an error: the schema of the answer drops the others. */
export function jsonError(facts: ErrorFacts, service: Service): unknown {
  const title = STATUS_CODES[facts.status];
  if (facts.status === 401) return { code: `401 ${title}`, title, message: facts.detail };
  const error = {
    status: facts.status,
    title,
    detail: facts.detail,
    code: facts.code,
    request_id: facts.requestId,
    max_version: service.newest,
    min_version: service.oldest,
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
