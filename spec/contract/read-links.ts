/** Reads Link Objects: which operations can be called with values of a response. */
import type { LinkObject } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { parsePointer } from '../openapi/json-pointer.ts';

export interface ResponseLink {
  /** Its key among the links of the response. */
  name: string;
  /** The operation by its name, or by method and path template. */
  to: { operationId: string } | { method: string; path: string };
  /** By name, or by place and name (`path.id`): a constant, or a runtime expression. */
  parameters: JsonObject;
}

/** Without links to operations of other documents, and without those that name none. */
export function readLinks(links: { [name: string]: LinkObject } = {}): ResponseLink[] {
  return Object.entries(links).flatMap(([name, { operationId, operationRef, parameters = {} }]) => {
    const to = typeof operationId === 'string' ? { operationId } : readReference(operationRef);
    return to === undefined ? [] : [{ name, to, parameters }];
  });
}

/** `#/paths/~1books~1{id}/get`, with the name of a file of the folder before it or without. */
function readReference(reference: unknown): { method: string; path: string } | undefined {
  if (typeof reference !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(reference)) return undefined;
  const [, fragment = ''] = reference.split('#');
  const [paths, path, method, ...rest] = parsePointer(decodeURIComponent(fragment));
  if (paths !== 'paths' || path === undefined || method === undefined || rest.length > 0) return undefined;
  return { method: method.toUpperCase(), path };
}
