import type { Json } from '../openapi/document.ts';
import { requireTarget } from '../openapi/references.ts';
import { Resolver } from '../openapi/resolver.ts';
import type { Check, Problem } from './problem.ts';
import { forEachObject } from './walk.ts';

/** Every `$ref` names something in the document, and none leads back to itself. */
export const referencesResolve: Check = (document) => {
  const problems: Problem[] = [];
  const resolver = new Resolver(document);
  forEachObject(document as unknown as Json, (object, pointer) => {
    if (typeof object.$ref !== 'string') return;
    try {
      requireTarget(document, object.$ref);
      resolver.resolve(object);
    } catch (error) {
      problems.push({
        pointer,
        problem: (error as Error).message,
        remedy: 'Add what is named, or mend the name.',
      });
    }
  });
  return problems;
};
