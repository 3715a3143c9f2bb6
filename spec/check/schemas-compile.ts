import { isValid } from '../contract/validate.ts';
import type { JsonSchema } from '../openapi/document.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { Resolver } from '../openapi/resolver.ts';
import type { Check } from './problem.ts';

/** Every named schema is a JSON Schema that a validator can be made of. */
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
          remedy: 'Mend the schema; JSON Schema 2020-12 is meant.',
        },
      ];
    }
  });
};
