import { isValid } from '../contract/validate.ts';
import type { JsonSchema } from '../openapi/document.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { Resolver } from '../openapi/references/resolver.ts';
import type { Check } from './problem.ts';

/** Every schema in `components` is a JSON Schema that `ajv` compiles. */
export const schemasCompile: Check = (document) => {
  const resolver = new Resolver(document);
  return Object.entries(document.components.schemas ?? {}).flatMap(([name, schema]) => {
    try {
      isValid(resolver.resolve(schema) as JsonSchema, null);
      return [];
    } catch (error) {
      const pointer = pointerOf(['components', 'schemas', name]);
      return [
        {
          pointer,
          problem: (error as Error).message,
          remedy: 'Correct the schema; the dialect is JSON Schema 2020-12.',
        },
      ];
    }
  });
};
