import { pointerOf } from '../openapi/json-pointer.ts';
import type { Check, Problem } from './problem.ts';

/** Every operation has an `operationId` of its own: findings, coverage and handlers go by it. */
export const operationsNamed: Check = (document) => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, { operationId }] of Object.entries(item)) {
      const pointer = pointerOf(['paths', path, method]);
      if (!operationId)
        problems.push({ pointer, problem: 'the operation has no operationId', remedy: 'Give it one.' });
      else if (seen.has(operationId))
        problems.push({
          pointer,
          problem: `${operationId} is another operation's name`,
          remedy: 'Give it its own.',
        });
      seen.add(operationId);
    }
  }
  return problems;
};
