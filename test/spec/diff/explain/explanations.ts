/** Changes between two small documents, with their explanations. */
import { diff } from '../../../../spec/diff/diff.ts';
import { explainValues } from '../../../../spec/diff/explain/explain.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';

export async function explanations(schemaBefore: Json, schemaAfter: Json, openapi?: string) {
  const [before, after] = [documentOf(schemaBefore, openapi), documentOf(schemaAfter, openapi)];
  return explainValues(diff(before, after), before, after);
}

/** How many properties of a list allow null afterwards, and how many of these changes have an explanation. */
export async function countExplained(count: number): Promise<[changes: number, explained: number]> {
  const list = (more: readonly string[]): JsonObject => ({
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `p${index}`,
        { type: ['string', ...more], ...(index > 0 && { maxLength: index }) },
      ]),
    ),
  });
  const changes = await explanations(list([]), list(['null']));
  return [changes.length, changes.filter(({ explanation }) => explanation).length];
}

function documentOf(schema: Json, openapi = '3.1.0') {
  const content = { 'application/json': { schema } };
  return {
    name: 'small',
    version: '1',
    isOpenApi30: openapi.startsWith('3.0'),
    locate: () => 'small.yaml:1',
    root: {
      openapi,
      paths: { '/a': { get: { responses: { 200: { description: 'a', content } } } } },
      components: {
        schemas: {
          Name: { type: 'string' },
          Tree: { type: 'object', properties: { below: { $ref: '#/components/schemas/Tree' } } },
        },
      },
    } as JsonObject,
  };
}
