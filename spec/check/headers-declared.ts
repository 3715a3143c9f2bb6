import type { Json } from '../openapi/document.ts';
import type { Check, Problem } from './problem.ts';
import { forEachObject } from './walk.ts';

/** Every response declares its headers, if only an empty map: an undeclared header is a violation. */
export const headersDeclared: Check = (document) => {
  const problems: Problem[] = [];
  forEachObject(document as unknown as Json, (object, pointer, keys) => {
    const isResponse = keys.at(-2) === 'responses' && typeof object.description === 'string';
    if (!isResponse || object.headers !== undefined) return;
    problems.push({
      pointer,
      problem: 'the response does not say which headers it has',
      remedy: 'Add "headers".',
    });
  });
  return problems;
};
