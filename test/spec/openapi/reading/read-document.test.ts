import { describe, expect, it } from 'vitest';
import { diff } from '../../../../spec/diff/diff.ts';
import { parseApiDocument } from '../../../../spec/openapi/reading/read-document.ts';

describe('the version of OpenAPI', () => {
  it.each(['3.0.3', '"3.1.0"', '3.2.0', '3.1', '"3.1"', '3.0', '3.1.0-rc1'])('can be %s', (openapi) => {
    const text = `openapi: ${openapi}\ninfo: { title: T, version: 1.10 }\npaths: {}\n`;
    const { version, isOpenApi30 } = parseApiDocument('it.yaml', text);
    expect([version, isOpenApi30]).toEqual(['1.10', /^"?3\.0/.test(openapi)]);
  });

  it.each([
    ['openapi: 3', 'it.yaml: "openapi" is 3. Expected an OpenAPI document, 3.0 to 3.2'],
    ['openapi: 3.10', 'it.yaml: "openapi" is 3.1.'],
    ['openapi: 4.0.0', 'it.yaml: "openapi" is "4.0.0".'],
    ['openapi: 3.3.0', 'it.yaml: "openapi" is "3.3.0".'],
    ['a: b', 'it.yaml: "openapi" is missing.'],
    ['[]', 'it.yaml: "openapi" is missing.'],
    ['null', 'it.yaml: is empty.'],
    [
      'info: {}\nswagger: "2.0"',
      'it.yaml:2: is a Swagger 2.0 document. Convert it to OpenAPI 3.0 first, for instance with "npx swagger2openapi FILE".',
    ],
  ])('cannot be that of %j', (text, says) => {
    expect(() => parseApiDocument('it.yaml', text)).toThrow(says);
  });
});

describe('OpenAPI 3.2', () => {
  const document = (item: string) =>
    parseApiDocument(
      'it.yaml',
      `openapi: 3.2.0\n$self: https://a.example/it\ninfo: {}\npaths: { /a: ${item} }\n`,
    );
  const body = (media: string) =>
    `{ get: { responses: { "200": { summary: A, content: { a/b: ${media} } } } } }`;

  it('has the method query', () => {
    const changes = diff(document('{ query: { responses: {} } }'), document('{ get: { responses: {} } }'));
    expect(changes.map(({ rule, operation }) => [rule, operation]).sort()).toEqual([
      ['request.method.added', 'GET /a'],
      ['request.method.removed', 'QUERY /a'],
    ]);
  });

  it.each([
    ['prefixEncoding', body('{ prefixEncoding: [] }')],
    ['itemEncoding', body('{ itemEncoding: {} }')],
  ])('is refused with the line for %s', (field, item) => {
    const it = document(item);
    expect(() => diff(it, it)).toThrow(`it.yaml:4: "${field}" is not compared.`);
  });
});
