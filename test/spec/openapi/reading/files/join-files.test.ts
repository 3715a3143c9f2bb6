import { describe, expect, it } from 'vitest';
import { diff } from '../../../../../spec/diff/diff.ts';
import type { ApiDocument } from '../../../../../spec/openapi/api-document.ts';
import { parseApiDocument } from '../../../../../spec/openapi/reading/read-document.ts';
import { readText } from '../../../../../spec/openapi/reading/read-text.ts';

/** Texts by location. */
type Files = { [location: string]: string };

const FILES: Files = {
  'api/common.yaml':
    'Name: { type: string }\nSelf: { $ref: "#/Name" }\nBack: { $ref: "openapi.yaml#/components/schemas/Local" }\n',
  'api/schemas/Pet.json':
    '{\n "type": "object",\n "properties": {\n  "name": { "$ref": "../common.yaml#/Self" },\n  "parent": { "$ref": "Pet.json" }, "child": { "$ref": "#" } } }',
  'api/paths/a.yaml': 'get:\n  responses: { "200": { $ref: "../responses.yaml#/default" } }\n',
  'api/responses.yaml':
    'default:\n  description: ok\n  content: { a/b: { schema: { $ref: "schemas/Pet.json" } } }\n',
  'api/a b.yaml': 'type: string\n',
  'shared.yaml': 'type: string\n',
  'api/circle.yaml': '$ref: circle2.yaml\n',
  'api/circle2.yaml': '$ref: circle.yaml\n',
  'api/broken.yaml': 'a: 1\nb: [\n',
};

/** A document whose only response body has the schema. */
function document(
  schema: string,
  { openapi = '3.1.0', local = '{ type: string }', files = FILES } = {},
): ApiDocument {
  const text = `openapi: ${openapi}
info: { version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          content:
            a/b:
              schema: ${schema}
components:
  schemas:
    Local: ${local}
`;
  return withFiles('api/openapi.yaml', text, files);
}

function withFiles(path: string, text: string, files: Files): ApiDocument {
  return parseApiDocument(path, text, (location) => files[location] ?? readText(location));
}

function changes(before: ApiDocument, after: ApiDocument): string[] {
  return diff(before, after).map(({ rule, location, place }) => `${rule} ${location.pointer ?? ''} ${place}`);
}

describe('a reference that is not "#/…"', () => {
  it.each<[string, string, { local?: string; openapi?: string }]>([
    ['into a file', '{ $ref: common.yaml#/Name }', {}],
    ['into a file, with a dot', '{ $ref: ./common.yaml#/Name }', {}],
    ['to a whole file', '{ $ref: ../shared.yaml }', {}],
    ['to a file with a space', '{ $ref: a%20b.yaml }', {}],
    ['within another file', '{ $ref: common.yaml#/Self }', {}],
    ['back into the document', '{ $ref: common.yaml#/Back }', {}],
    ['to an anchor', '{ $ref: "#it" }', { local: '{ $anchor: it, type: string }' }],
    [
      'to an $id',
      '{ $ref: "https://e.example/it" }',
      { local: '{ $id: "https://e.example/it", type: string }' },
    ],
    ['to a relative $id', '{ $ref: it }', { local: '{ $id: it, type: string }' }],
    [
      'to an anchor below an $id',
      '{ $ref: "https://e.example/it#a" }',
      {
        local: '{ $id: "https://e.example/it", $defs: { x: { $anchor: a, type: string } } }',
      },
    ],
    [
      'to a pointer below an $id',
      '{ $ref: "#/components/schemas/Local" }',
      {
        local: '{ $id: "https://e.example/it", $ref: "#/$defs/x", $defs: { x: { type: string } } }',
      },
    ],
    [
      'below an $id, to the document',
      '{ $id: "https://e.example/me", allOf: [{ $ref: "#/components/schemas/Local" }] }',
      {},
    ],
    [
      'to the only dynamic anchor',
      '{ $dynamicRef: "#it" }',
      { local: '{ $dynamicAnchor: it, type: string }' },
    ],
    ['to an anchor by $dynamicRef', '{ $dynamicRef: "#it" }', { local: '{ $anchor: it, type: string }' }],
  ])('is followed: %s', (_title, schema, options) => {
    const plain = document('{ type: string }');
    const it = document(schema, options);
    expect(changes(plain, it)).toEqual([]);
    expect(changes(it, document('{ type: integer }'))).toMatchObject(
      [/^response\.type\.changed/].map((each) => expect.stringMatching(each)),
    );
  });

  it('has the line of the file where something changed, also through several files', () => {
    const path = 'openapi: 3.0.3\ninfo: { version: "1" }\npaths: { /a: { $ref: paths/a.yaml } }\n';
    const before = withFiles('api/openapi.yaml', path, FILES);
    const pet = (FILES['api/schemas/Pet.json'] as string).replace(
      '"object"',
      '"object",\n "required": ["name"]',
    );
    const after = withFiles('api/openapi.yaml', path, {
      ...FILES,
      'api/schemas/Pet.json': pet,
      'api/common.yaml': '\n\nSelf: { type: integer }\n',
    });
    expect(changes(before, after)).toEqual([
      expect.stringMatching(/^response\.property-required\.added \/name api\/schemas\/Pet\.json:\d$/),
      'response.type.changed /name api/common.yaml:3',
    ]);
    expect(changes(before, before)).toEqual([]);
  });

  it('does not matter for what a client sees: one file or several', () => {
    const one = document(
      '{ type: object, properties: { name: { type: string }, parent: { $ref: "#/components/schemas/Local" }, child: { $ref: "#/components/schemas/Local" } } }',
      {
        local:
          '{ type: object, properties: { name: { type: string }, parent: { $ref: "#/components/schemas/Local" }, child: { $ref: "#/components/schemas/Local" } } }',
      },
    );
    expect(changes(one, document('{ $ref: schemas/Pet.json }'))).toEqual([]);
  });

  it('in data is no reference', () => {
    const schema = '{ type: string, example: { $ref: nowhere.yaml }, enum: [{ $ref: nowhere.yaml }] }';
    expect(changes(document(schema), document(schema))).toEqual([]);
  });

  it('that nothing uses may have no target', () => {
    const it = document('{ type: string }', { local: '{ $ref: nowhere.yaml }' });
    expect(changes(it, it)).toEqual([]);
  });

  it.each([
    [
      'a missing file',
      '{ $ref: nowhere.yaml#/A }',
      'api/openapi.yaml:10: nowhere.yaml#/A no such file. Check the path.',
    ],
    ['a missing name', '{ $ref: common.yaml#/A }', 'api/openapi.yaml:10: common.yaml#/A names nothing.'],
    ['a missing anchor', '{ $ref: "#nowhere" }', 'api/openapi.yaml:10: #nowhere names nothing.'],
    [
      'a loop of files',
      '{ $ref: circle.yaml }',
      /^api\/openapi\.yaml:10: .*circle.* is circular\. A circular \$ref has no target/,
    ],
    ['a file that is not YAML', '{ $ref: broken.yaml }', /^api\/broken\.yaml:\d: .*Correct the YAML/],
    ['a missing name in another file', '{ $ref: two.yaml }', 'api/two.yaml:2: common.yaml#/A names nothing.'],
    [
      'several dynamic anchors',
      '{ $dynamicRef: "#it", $defs: { a: { $dynamicAnchor: it }, b: { $id: x, $dynamicAnchor: it } } }',
      'api/openapi.yaml:10: "$dynamicRef" is not compared',
    ],
  ])('is an error for %s', (_title, schema, says) => {
    const it = document(schema, {
      files: { ...FILES, 'api/two.yaml': 'anyOf:\n  - { $ref: common.yaml#/A }\n' },
    });
    expect(() => diff(it, it)).toThrow(says);
  });

  it('is followed from a discriminator', () => {
    const schema =
      '{ oneOf: [{ $ref: schemas/Pet.json }], discriminator: { propertyName: name, mapping: { pet: schemas/Pet.json } } }';
    const it = document(schema);
    const text = JSON.stringify(it.root);
    expect(text).toContain('"pet":"#/x-referenced-files/schemas~1Pet.json"');
  });
});
