/** The normal form of an operation. */

import type { Json } from '../../openapi/document.ts';
import type { Location } from '../../openapi/location.ts';
import type { SchemaNode } from './schema/schema-node.ts';

export interface ParameterForm {
  /** As written in the document. */
  source: Json;
  location: Location;
  required: boolean;
  schema: SchemaNode;
  /** How the value is written into the request: style, explode and the like. */
  serialisation: Json;
  /** What the cloud does when the parameter is given twice (`x-repeated`). */
  repeated: Json;
  /** Error codes of its refusals (`x-refusal-codes`); null for the usual ones. */
  codes: Json;
}

export interface BodyForm {
  source: Json;
  required: boolean;
  byMediaType: ReadonlyMap<string, MediaForm>;
}

export interface MediaForm {
  source: Json;
  schema: SchemaNode;
  /** How each part of a multipart or form body is written, by name, without defaults; null where all are defaults. */
  encoding: Json;
  /** Headers of parts, by the name of the part and of the header: `file x-size`. */
  partHeaders: ReadonlyMap<string, HeaderForm>;
}

export interface HeaderForm {
  source: Json;
  required: boolean;
  schema: SchemaNode;
  /** How the value is written into the header. */
  serialisation: Json;
}

export interface ResponseForm {
  source: Json;
  /** By name in lower case. */
  headers: ReadonlyMap<string, HeaderForm>;
  byMediaType: ReadonlyMap<string, MediaForm>;
}

/** An operation, or a refusal: what the service answers to calls that no operation takes. */
export interface OperationForm {
  source: Json;
  /** `GET /traits/{name}`, `POST /servers/{id}/action reboot` for an action, or the name of a refusal. */
  name: string;
  /** The name without names of path parameters, which no call shows. */
  key: string;
  /** Absent for a refusal. */
  url?: string;
  /** The key of the body that chooses it among the operations of its method and URL (`x-actions`). */
  action?: string;
  /** A callback or webhook: the cloud sends the request, and clients respond. */
  isToClients?: boolean;
  /** By part: `query limit`, `path 1`. */
  parameters: ReadonlyMap<string, ParameterForm>;
  body: BodyForm | undefined;
  /** By status: `200`, `4XX`, `default`. */
  responses: ReadonlyMap<string, ResponseForm>;
  /** A refusal that the document declares once for all routes: it is compared once. */
  isDefaultRefusal: boolean;
  /** Facts of the operation that are a plain value, by the rule that compares them. */
  facts: ReadonlyMap<string, Json>;
}
