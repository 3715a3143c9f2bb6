/** Small documents with one schema or a few operations. They are written as JSON, so that every part has a line. */

import type { Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { sideOf } from '../../../spec/openapi/location.ts';
import { parseApiDocument } from '../../../spec/openapi/reading/read-document.ts';

export interface ApiOptions {
  /** Of OpenAPI. */
  dialect?: string;
  /** Components by name. */
  schemas?: { [name: string]: Json };
}

/** One operation has the schema in its request and in its response. */
export function schemaApi(file: string, schema: Json, options: ApiOptions = {}): ApiDocument {
  const { dialect = '3.1.0', schemas = {} } = options;
  const content = { 'application/json': { schema } };
  const post = {
    requestBody: { required: true, content },
    responses: { 200: { description: 'Done.', content } },
  };
  return api(file, { openapi: dialect, paths: { '/thing': { post } }, components: { schemas } });
}

/** @param rest of the document, without `openapi` and `info` */
export function api(file: string, rest: JsonObject): ApiDocument {
  const root = { openapi: '3.1.0', info: { title: 'Things', version: '1' }, ...rest };
  return parseApiDocument(file, JSON.stringify(root, null, 2));
}

/** Changes of the request and of the response. */
export function schemaChanges(
  before: Json,
  after: Json,
  options: { before?: ApiOptions; after?: ApiOptions } = {},
): { request: Change[]; response: Change[] } {
  const changes = diff(
    schemaApi('before.json', before, options.before),
    schemaApi('after.json', after, options.after),
  );
  const of = (side: string) => changes.filter(({ location }) => sideOf(location) === side);
  return { request: of('request'), response: of('response') };
}
