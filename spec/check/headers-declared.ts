import type { Json } from '../openapi/document.ts';
import type { Check, Problem } from './problem.ts';
import { visitObjects } from './visit-objects.ts';

/**
 * Every response declares its headers, if only as an empty map: an undeclared header is a violation. A document without a
 * surface leaves the headers of every answer to the profile.
 */
export const headersDeclared: Check = (document) => {
  const problems: Problem[] = [];
  if (!document['x-surface']) return problems;
  visitObjects(document as unknown as Json, (object, pointer, keys) => {
    const isResponse = keys.at(-2) === 'responses' && typeof object.description === 'string';
    if (!isResponse || object.headers !== undefined) return;
    problems.push({
      pointer,
      problem: 'the response does not declare its headers',
      remedy: 'Add "headers", empty if there are none.',
    });
  });
  return problems;
};
