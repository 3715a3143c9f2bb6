import { pointerOf } from '../openapi/json-pointer.ts';
import type { Check, Problem } from './problem.ts';

/** Every operation is among the routes of the surface, which decide between 404 and 405. */
export const routesComplete: Check = (document) => {
  const problems: Problem[] = [];
  const { routes } = document['x-surface'] ?? {};
  if (routes === undefined) return problems;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of Object.keys(item)) {
      if (routes[path]?.methods.includes(method.toUpperCase())) continue;
      problems.push({
        pointer: pointerOf(['paths', path, method]),
        problem: `${method.toUpperCase()} ${path} is not a route of x-surface`,
        remedy: 'Add it to x-surface.routes in the oldest document.',
      });
    }
  }
  return problems;
};
