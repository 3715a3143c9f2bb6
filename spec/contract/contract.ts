/**
 * The contract of one operation over the microversions in which nothing about it changes (a *revision*),
 * and the same for the calls that a service refuses whatever operation they meant (a *refusal*).
 * Everything here is read from the OpenAPI documents; nothing is added by code.
 */
import type { JsonSchema } from '../openapi/document.ts';
import type { Microversion } from './microversion.ts';

export interface Contract {
  service: string;
  /** An `operationId`, or for a refusal the name of what is refused, such as `unknownMethod /traits`. */
  operation: string;
  kind: 'operation' | 'refusal';
  /** Upper case; `*` for a refusal that does not depend on the method. */
  method: string;
  /** The path template, such as `/traits/{name}`; `*` for a refusal that does not depend on the path. */
  path: string;
  since: Microversion;
  until: Microversion;
  summary: string;
  query: QueryContract;
  /** Null when the operation takes no body. */
  body: BodyContract | null;
  responses: ReadonlyMap<number, ResponseContract>;
  /** The service looks for the thing in the path before it reads the body: 404 comes before 400. */
  pathBeforeBody: boolean;
  /** Calls without a token are answered. */
  open: boolean;
  /** Where the contract is declared, for messages: a file and a JSON pointer. */
  source: string;
}

export interface QueryContract {
  parameters: readonly QueryParameter[];
  /** Parameters that clients name themselves, such as `resources_NET1`. Checked after all the others. */
  families: readonly QueryFamily[];
  /** What becomes of a parameter that is not declared. */
  undeclared: 'refused' | 'ignored';
}

/** What may be given under one name. */
export interface QueryValues {
  /** What becomes of a second value for the same name. */
  repeated: 'refused' | 'last' | 'all';
  /** Schema of one value, always a string on the wire. */
  schema: JsonSchema;
  /** The `code` of the error when it is refused; null for the service's usual one. */
  codes: { repeated: string | null; value: string | null };
}

export interface QueryParameter extends QueryValues {
  name: string;
  required: boolean;
}

export interface QueryFamily extends QueryValues {
  /** A regular expression that the names match. */
  pattern: string;
}

export interface BodyContract {
  mediaTypes: readonly string[];
  schema: JsonSchema;
}

export interface ResponseContract {
  status: number;
  description: string;
  /** Why no call within the documents brings it about; null for nearly all. */
  unprovoked: string | null;
  /** By lower-case name. `content-type` is never here: `bodies` says it. */
  headers: ReadonlyMap<string, HeaderContract>;
  /** Schema by media type; empty when the response has no body. */
  bodies: ReadonlyMap<string, JsonSchema>;
}

export interface HeaderContract {
  name: string;
  required: boolean;
  schema: JsonSchema;
}
