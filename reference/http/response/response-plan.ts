/** How to send one declared response of a revision, computed once: its headers and its body writer. */
import type { HeaderContract, ResponseContract } from '../../../spec/contract/contract.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { type Body, type BodyWriter, buildBodyWriter } from './body-writer.ts';

/** Whether a header is sent. `sometimes` is a header that the contract declares as optional: the handler decides. */
export type Presence = 'always' | 'sometimes' | 'never';

export interface ResponsePlan {
  status: number;
  /** Headers that do not depend on the request: name, value, name, value. */
  fixed: readonly string[];
  /** The names of all headers. */
  declared: ReadonlySet<string>;
  version: Presence;
  vary: Presence;
  lastModified: Presence;
  location: Presence;
  /** Empty when the response has no body. */
  mediaTypes: readonly string[];
  write: BodyWriter;
}

/** The plan of a declared response. */
export function planOf(response: ResponseContract): ResponsePlan {
  const cached = PLANS.get(response);
  if (cached) return cached;
  const plan = buildPlan(response);
  PLANS.set(response, plan);
  return plan;
}

const PLANS = new WeakMap<ResponseContract, ResponsePlan>();

/** Headers whose values depend on the request. */
const PER_REQUEST = new Set([
  'openstack-api-version',
  'vary',
  'last-modified',
  'location',
  'x-openstack-request-id',
  'content-length',
]);

function buildPlan(response: ResponseContract): ResponsePlan {
  const presence = (name: string): Presence => presenceOf(response.headers.get(name));
  return {
    status: response.status,
    declared: new Set(response.headers.keys()),
    fixed: [...response.headers.values()].filter(isFixed).flatMap(fixedHeader),
    version: presence('openstack-api-version'),
    vary: presence('vary'),
    lastModified: presence('last-modified'),
    location: presence('location'),
    mediaTypes: [...response.bodies.keys()],
    write: buildOnFirstUse(response.bodies.get('application/json')),
  };
}

/** An optional header depends on the request, even where its value is always the same. */
function isFixed({ name, required }: HeaderContract): boolean {
  return required && !PER_REQUEST.has(name);
}

function presenceOf(header: HeaderContract | undefined): Presence {
  if (!header) return 'never';
  return header.required ? 'always' : 'sometimes';
}

function fixedHeader({ name, schema }: HeaderContract): string[] {
  const value = schema.const ?? (schema.items as JsonSchema | undefined)?.enum ?? schema.enum;
  if (value === undefined) return [];
  return [name, Array.isArray(value) ? value.join(', ') : String(value)];
}

/**
 * Most responses of most revisions are never sent, and building a writer takes a millisecond. The text of a frozen value is kept
 * for as long as the value lives.
 */
function buildOnFirstUse(schema: JsonSchema | undefined): BodyWriter {
  let writer: BodyWriter | undefined;
  const written = new WeakMap<object, Body>();
  return (value) => {
    writer ??= buildBodyWriter(schema ?? {});
    if (!Object.isFrozen(value) || typeof value !== 'object' || value === null) return writer(value);
    let body = written.get(value);
    if (body === undefined) {
      body = writer(value);
      written.set(value, body);
    }
    return body;
  };
}
