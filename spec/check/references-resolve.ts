import type { Json } from '../openapi/document.ts';
import { requireTarget } from '../openapi/references/references.ts';
import { Resolver } from '../openapi/references/resolver.ts';
import type { Check, Problem } from './problem.ts';
import { visitObjects } from './visit-objects.ts';

/** Every `$ref` has a target in the document, and none leads back to itself. */
export const referencesResolve: Check = (document) => {
  const problems: Problem[] = [];
  const resolver = new Resolver(document);
  visitObjects(document as unknown as Json, (object, pointer) => {
    if (typeof object.$ref !== 'string') return;
    try {
      requireTarget(document, object.$ref);
      resolver.resolve(object);
    } catch (error) {
      problems.push({
        pointer,
        problem: (error as Error).message,
        remedy: 'Add the target, or correct the reference.',
      });
    }
  });
  return problems;
};
