/** The part of OpenAPI 3.1 that the documents of this project use, and our extensions to it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON Schema of the 2020-12 dialect, after its references were resolved. */
export interface JsonSchema {
  [keyword: string]: Json;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; summary?: string; description?: string };
  /** The service type, the word before the version in `OpenStack-API-Version`. */
  'x-service': string;
  'x-surface': Surface;
  paths: { [path: string]: PathItem };
  components: { [kind: string]: { [name: string]: Json } };
}

/** What a service answers to a call that no operation takes. */
export interface Surface {
  /** A version header that is no version. */
  malformedMicroversion: Responses;
  /** A version that the service does not have. */
  unsupportedMicroversion: Responses;
  /** A body without a `Content-Type`. */
  untypedBody: Responses;
  /** A URL that is no route. */
  unknownUrl: Responses;
  /** A method that a route never has. */
  unknownMethod: Responses;
  /** An operation that a route has at another microversion only. */
  notYet: Responses;
  routes: { [path: string]: Route };
}

/** A path with the methods that it has at any microversion, in the order of the `Allow` header. */
export interface Route {
  methods: string[];
  /** Answers that differ from the surface's `unknownMethod`, as where a path is no route before some microversion. */
  unknownMethod?: Responses;
  /** Answers that differ from the surface's `notYet`, by method. */
  notYet?: { [method: string]: Responses };
}

export interface Responses {
  [status: string]: ResponseObject | Reference;
}

export interface Reference {
  $ref: string;
}

export type PathItem = { [method: string]: Operation };

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: { [mediaType: string]: { schema: JsonSchema } } };
  responses: Responses;
  security?: Json[];
  /** Default `refused`. */
  'x-undeclared-query'?: 'refused' | 'ignored';
  /** The thing in the path is looked for before the body is read. */
  'x-path-before-body'?: boolean;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: JsonSchema;
  /** With `style: form` and `explode: true`, an object's properties are parameters of their own: open-named ones. */
  style?: 'form';
  explode?: boolean;
  /** For a query parameter; default `last`. In an open-named one, each schema of a value says its own. */
  'x-repeated'?: 'refused' | 'last' | 'all';
  /** The `code` of the error when the parameter is refused, where it is not the service's usual one. */
  'x-refusal-codes'?: { repeated?: string; value?: string };
}

export interface ResponseObject {
  description: string;
  /** Why no call within the documents brings the response about, for those that need a part not yet described. */
  'x-unprovoked'?: string;
  headers?: { [name: string]: Header | Reference };
  content?: { [mediaType: string]: { schema: JsonSchema } };
}

export interface Header {
  required?: boolean;
  schema: JsonSchema;
}
