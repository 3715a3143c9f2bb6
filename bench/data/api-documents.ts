/** Makes two versions of an API of any size: what each operation answers is a schema of its own, which refers to shared ones. */

const SHARED = 50;
/** One schema of this many differs between the versions. */
const CHANGED_ONE_OF = 10;

/** @param count of operations @param version 1, or 2 for the document with changes */
export function makeApiDocument(count: number, version: 1 | 2): object {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    openapi: '3.1.0',
    info: { title: 'Generated', version: `${version}.0.0` },
    paths: Object.fromEntries(numbers.map((each) => [`/things${each}/{id}`, pathItem(each)])),
    components: { schemas: { ...sharedSchemas(), ...ownSchemas(numbers, version) } },
  };
}

function pathItem(number: number): object {
  const schema = { $ref: `#/components/schemas/thing${number}` };
  const content = { 'application/json': { schema: { type: 'array', items: schema } } };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return { get: { parameters: [id], responses: { 200: { description: 'Things', content } } } };
}

function ownSchemas(numbers: readonly number[], version: 1 | 2): object {
  return Object.fromEntries(
    numbers.map((number) => {
      const isChanged = version === 2 && number % CHANGED_ONE_OF === 0;
      const names = Array.from({ length: 20 }, (_, index) => `property${index}`);
      const properties = names.map((name, index) => [name, propertyOf(number + index, isChanged)]);
      return [
        `thing${number}`,
        { type: 'object', properties: Object.fromEntries(properties), required: names },
      ];
    }),
  );
}

function propertyOf(number: number, isChanged: boolean): object {
  if (number % 3 === 0) return { $ref: `#/components/schemas/shared${number % SHARED}` };
  return { type: 'string', description: `Number ${number}`, maxLength: (isChanged ? 200 : 100) + number };
}

function sharedSchemas(): object {
  const numbers = Array.from({ length: SHARED }, (_, index) => index);
  return Object.fromEntries(
    numbers.map((number) => [
      `shared${number}`,
      { type: 'object', properties: { [`name${number}`]: { type: 'string' }, size: { type: 'integer' } } },
    ]),
  );
}
