import { expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import { parseYaml } from '../../../spec/openapi/reading/syntax/read-yaml.ts';
import { guessProfile } from '../../../spec/skeleton/guess-profile.ts';

const scheme = (text: string) => `paths: {}\ncomponents: { securitySchemes: { a: ${text} } }\n`;
const NONE = { none: true };

it.each<[string, { given: string; want: object }]>([
  ['no version and no token', { given: 'paths: {}\n', want: { authentication: NONE } }],
  [
    'a version in a header of an operation',
    {
      given: 'paths: { /a: { get: { parameters: [{ name: Api-Version, in: header }] } } }\n',
      want: { request: { header: 'Api-Version' }, authentication: NONE },
    },
  ],
  [
    'a version in the query of a path, by reference',
    {
      given:
        "paths: { /a: { parameters: [{ $ref: '#/components/parameters/V' }] } }\ncomponents: { parameters: { V: { name: api-version, in: query } } }\n",
      want: { request: { query: 'api-version' }, authentication: NONE },
    },
  ],
  [
    'no version in a path',
    {
      given: 'paths: { /a: { get: { parameters: [{ name: version, in: path }] } } }\n',
      want: { authentication: NONE },
    },
  ],
  [
    'a key in a header',
    {
      given: scheme('{ type: apiKey, in: header, name: X-Key }'),
      want: { authentication: { header: 'X-Key' } },
    },
  ],
  [
    'a bearer token',
    {
      given: scheme('{ type: http, scheme: Bearer }'),
      want: { authentication: { header: 'Authorization', value: 'Bearer {token}' } },
    },
  ],
  ['no token in a query', { given: scheme('{ type: apiKey, in: query, name: key }'), want: {} }],
])('documents with %s', (_name, { given, want }) => {
  expect(guessProfile(parseYaml('a.yaml', given).value as unknown as OpenApiDocument)).toEqual(want);
});
