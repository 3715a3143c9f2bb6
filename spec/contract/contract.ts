/**
 * The contract of one operation over the microversions in which nothing about it changes (a *revision*), and of the calls
 * that no operation takes, such as an unknown URL (a *refusal*). All of it is read from the OpenAPI documents.
 */
import type { JsonSchema } from '../openapi/document.ts';
import type { Microversion } from './microversion.ts';
import type { ResponseLink } from './read-links.ts';

export interface Contract {
  service: string;
  /** An `operationId`, or for a refusal the name of what is refused, such as `unknownMethod /traits`. */
  operation: string;
  kind: 'operation' | 'refusal';
  /** Upper case; `*` for a refusal that does not depend on the method. */
  method: string;
  /** The path template, such as `/traits/{name}`; `*` for a refusal that does not depend on the path. */
  path: string;
  /** The key of the body that chooses this operation among those of its method and path (`x-actions`); null for most. */
  action: string | null;
  since: Microversion;
  until: Microversion;
  summary: string;
  query: QueryContract;
  /** Null when the operation takes no body. */
  body: BodyContract | null;
  responses: ReadonlyMap<number, ResponseContract>;
  /** Those of `responses` that the documents or a refusal of the profile declare here, and not for every operation. */
  declaredStatuses: readonly number[];
  /** Responses for statuses that `responses` does not have: OpenAPI's `4XX`, then `default`. */
  otherResponses: readonly StatusRange[];
  /** The service looks up the resource in the path before it reads the body: 404 comes before 400. */
  pathBeforeBody: boolean;
  /** The document says itself how calls are refused that no operation takes. */
  hasOwnSurface: boolean;
  /** The operation needs no token. */
  open: boolean;
  /** Where the contract is declared, for messages: a file and a JSON pointer. */
  source: string;
}

export interface QueryContract {
  parameters: readonly QueryParameter[];
  /** Parameters whose names clients choose, such as `resources_NET1`. Checked after all others. */
  families: readonly QueryFamily[];
  /** How the service treats a parameter that is not declared; `unknown` where nothing says so. */
  undeclared: 'refused' | 'ignored' | 'unknown';
}

/** The values that one parameter takes. */
export interface QueryValues {
  /** How the service treats a second value of the same parameter. */
  repeated: 'refused' | 'last' | 'all';
  /** Schema of one value, always a string on the wire. */
  schema: JsonSchema;
  /** The error `code` of a refusal; null for the service's default. */
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
  /** The documents say in so many words (`required: false`) that a call without a body is valid. */
  isOptional?: true;
}

/** Statuses from `from` to `to`, both included. */
export interface StatusRange {
  from: number;
  to: number;
  response: ResponseContract;
}

export interface ResponseContract {
  /** The first status of a range. */
  status: number;
  description: string;
  /** Why no call within the documents can trigger the response (`x-unprovoked`); null for nearly all. */
  untriggeredReason: string | null;
  /** By lower-case name. Without `content-type`, which is the key of `bodies`. */
  headers: ReadonlyMap<string, HeaderContract>;
  /** Schema by media type; empty when the response has no body. */
  bodies: ReadonlyMap<string, JsonSchema>;
  /** Those of the media types that are declared with parameters, in lower case and without spaces. */
  typesWithParameters: readonly string[];
  /** Operations that can be called with values of the response. */
  links: readonly ResponseLink[];
  /** Nothing says what body the response has: it is not judged. */
  isBodyUnknown: boolean;
  /** Headers that are not declared are no violation, since nothing lists all of them. */
  areHeadersOpen: boolean;
}

/** False for an operation that was removed and says so, with 410. */
export function canSucceed({ responses, otherResponses }: Contract): boolean {
  return (
    [...responses.keys()].some((status) => status < 300) || otherResponses.some(({ from }) => from < 300)
  );
}

/** True for an operation whose query has a required parameter. */
export function needsQuery({ query }: Contract): boolean {
  return query.parameters.some(({ required }) => required);
}

/** True for a GET that can be called without any parameter. */
export function isPlainRead(contract: Contract): boolean {
  const { kind, method, path } = contract;
  return kind === 'operation' && method === 'GET' && !path.includes('{') && !needsQuery(contract);
}

/** The response that a contract declares for a status, by itself or in a range. */
export function findResponse(
  { responses, otherResponses }: Pick<Contract, 'responses' | 'otherResponses'>,
  status: number,
): ResponseContract | undefined {
  return (
    responses.get(status) ?? otherResponses.find(({ from, to }) => from <= status && status <= to)?.response
  );
}

export interface HeaderContract {
  name: string;
  required: boolean;
  schema: JsonSchema;
}
