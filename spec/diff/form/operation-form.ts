/** An operation in one form whatever way it was written. */
import type { Json } from '../../openapi/document.ts';
import type { Location } from '../../openapi/location.ts';
import type { SchemaNode } from './schema/schema-node.ts';

export interface ParameterForm {
  source: Json;
  location: Location;
  required: boolean;
  schema: SchemaNode;
  /** How it is written into the request, where that is not the usual way. */
  form: Json;
  /** What becomes of a second one, where the document says so. */
  repeated: Json;
  /** Codes of the errors when it is refused. */
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
  /** Of a body with parts: how each is written, where the document says so. */
  encoding: Json;
}

export interface HeaderForm {
  source: Json;
  required: boolean;
  schema: SchemaNode;
  /** How it is written, where that is not the usual way. */
  form: Json;
}

export interface ResponseForm {
  source: Json;
  headers: ReadonlyMap<string, HeaderForm>;
  byMediaType: ReadonlyMap<string, MediaForm>;
}

export interface OperationForm {
  source: Json;
  /** `GET /traits/{name}`, or the name of a refusal. */
  name: string;
  /** With the names of parameters of the path left out: nobody sees them. */
  key: string;
  /** Absent for a refusal. */
  url?: string;
  /** The cloud calls, and clients answer. */
  isToClients?: boolean;
  /** By their parts: `query limit`, `path 1`. */
  parameters: ReadonlyMap<string, ParameterForm>;
  body: BodyForm | undefined;
  responses: ReadonlyMap<string, ResponseForm>;
  /** A refusal that is the same wherever a document says nothing else: it is compared once for all. */
  answersAsUsual: boolean;
  /** By the name of a fact that is no more than a value. */
  facts: ReadonlyMap<string, Json>;
}
