/** Documents with one schema, or one operation, in them; written as JSON, so that everything has a line. */

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
  /** More schemas, by name. */
  schemas?: { [name: string]: Json };
}

/** One operation is sent the schema, and answers it. */
export function schemaApi(file: string, schema: Json, options: ApiOptions = {}): ApiDocument {
  const { dialect = '3.1.0', schemas = {} } = options;
  const content = { 'application/json': { schema } };
  const post = {
    requestBody: { required: true, content },
    responses: { 200: { description: 'Done.', content } },
  };
  return api(file, { openapi: dialect, paths: { '/thing': { post } }, components: { schemas } });
}

/** @param rest all but what every document has */
export function api(file: string, rest: JsonObject): ApiDocument {
  const root = { openapi: '3.1.0', info: { title: 'Things', version: '1' }, ...rest };
  return parseApiDocument(file, JSON.stringify(root, null, 2));
}

/** Of what is sent and of what is answered. */
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
