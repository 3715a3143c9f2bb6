/** The call of one step: what the interpreter hands to its caller, and what it wants back. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';

/** A call of an operation, with every expression replaced by its value. Values are not yet written as text. */
export interface StepRequest {
  workflowId: string;
  stepId: string;
  /** `file:line` of the step. */
  place: string;
  /** The name of the source description that has the operation. */
  source: string;
  operationId?: string;
  /** In upper case. */
  method: string;
  /** The template: `/servers/{id}`. */
  path: string;
  parameters: StepParameters;
  body?: Json;
  contentType?: string;
  /** JSON Pointers to the values of the body that come from earlier answers; absent where there are none. */
  references?: readonly string[];
  /** JSON Pointers to what the body has to have (`x-interop-fixed`). */
  fixed?: readonly string[];
  /** Milliseconds. */
  timeout?: number;
  /** The version of the API that the step asks for, in place of that of the run. */
  at?: string;
  /** Called in place of the path and the query: a link of an answer. */
  url?: string;
}

export interface StepParameters {
  path: JsonObject;
  query: JsonObject;
  header: JsonObject;
  cookie: JsonObject;
  /** In place of `query`: the whole query. */
  querystring?: string;
}

export interface StepResponse {
  status: number;
  /** Names in lower case. */
  headers: { readonly [name: string]: string };
  /** Parsed where it is JSON; otherwise its text. Absent where there is none. */
  body?: Json;
  url?: string;
}
