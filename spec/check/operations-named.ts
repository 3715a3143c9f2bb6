import { pointerOf } from '../openapi/json-pointer.ts';
import type { Check, Problem } from './problem.ts';

/** Every operation has a unique `operationId`: findings, coverage and handlers use it as the operation's name. */
export const operationsNamed: Check = (document) => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, { operationId }] of Object.entries(item)) {
      const pointer = pointerOf(['paths', path, method]);
      if (!operationId)
        problems.push({ pointer, problem: 'the operation has no operationId', remedy: 'Add one.' });
      else if (seen.has(operationId))
        problems.push({
          pointer,
          problem: `${operationId} is the operationId of another operation`,
          remedy: 'Choose another one.',
        });
      if (operationId) seen.add(operationId);
    }
  }
  return problems;
};
