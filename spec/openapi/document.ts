/** The part of OpenAPI 3.1 that the documents of this project use, and this project's extensions to it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON Schema (2020-12) whose references are resolved. */
export interface JsonSchema {
  [keyword: string]: Json;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; summary?: string; description?: string };
  /** The service type, the word before the version in `OpenStack-API-Version`; absent where the profile names it. */
  'x-service'?: string;
  /** Absent where the profile says how calls are refused that no operation takes. */
  'x-surface'?: Surface;
  paths: { [path: string]: PathItem };
  security?: Json[];
  components: { [kind: string]: { [name: string]: Json } };
}

/** How a service answers calls that no operation takes. */
export interface Surface {
  /** A version header that is not a version. */
  malformedMicroversion: Responses;
  /** A version that the service does not have. */
  unsupportedMicroversion: Responses;
  /** A body without a `Content-Type`. */
  untypedBody: Responses;
  /** A URL that matches no route. */
  unknownUrl: Responses;
  /** A method that the route has at no microversion. */
  unknownMethod: Responses;
  /** An operation that the route has at other microversions only. */
  notYet: Responses;
  routes: { [path: string]: Route };
}

/** A path with the methods that it has at any microversion, in the order of the `Allow` header. */
export interface Route {
  methods: string[];
  /** Overrides the surface's `unknownMethod`, for instance where the path does not exist before some microversion. */
  unknownMethod?: Responses;
  /** Overrides the surface's `notYet`, by method. */
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
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: { [mediaType: string]: { schema: JsonSchema } } };
  responses: Responses;
  security?: Json[];
  /** Default `refused`. */
  'x-undeclared-query'?: 'refused' | 'ignored' | 'unknown';
  /** Operations of the same method and path that one key of the body chooses, by that key. */
  'x-actions'?: { [key: string]: Operation };
  /** The service looks up the resource in the path before it reads the body. */
  'x-path-before-body'?: boolean;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: JsonSchema;
  /** With `style: form` and `explode: true`, each property of the object is a query parameter whose name clients choose. */
  style?: 'form';
  explode?: boolean;
  /** For a query parameter; default `last`. Where clients choose the names, each schema of a value has its own. */
  'x-repeated'?: 'refused' | 'last' | 'all';
  /** The `code` of the error when the parameter is refused, where it is not the service's usual one. */
  'x-refusal-codes'?: { repeated?: string; value?: string };
}

export interface ResponseObject {
  description: string;
  /** Why no call within the documents can trigger the response, such as one that needs a part not yet described. */
  'x-unprovoked'?: string;
  /** Nothing says what body the response has. */
  'x-unknown-body'?: boolean;
  /** Lower-case names of headers of every answer that this one lacks. */
  'x-without-headers'?: string[];
  headers?: { [name: string]: Header | Reference };
  content?: { [mediaType: string]: { schema: JsonSchema } };
  links?: { [name: string]: LinkObject };
}

export interface LinkObject {
  operationId?: string;
  operationRef?: string;
  /** Constants and runtime expressions. */
  parameters?: { [name: string]: Json };
}

export interface Header {
  required?: boolean;
  schema: JsonSchema;
}
