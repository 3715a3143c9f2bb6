/** Finds values that `interop new service` left to choose. */
import { isObject } from '../../openapi/json-object.ts';
import type { WorkflowProblems } from '../reading/problems.ts';

/** What stands in place of a value that a person has to choose begins so. */
export const PLACEHOLDER = 'TODO';

/** Sent as they are, they would only be refused. */
export function checkPlaceholders(node: unknown, problems: WorkflowProblems): void {
  if (Array.isArray(node)) for (const each of node) checkPlaceholders(each, problems);
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && value.startsWith(PLACEHOLDER) && !WORDS.has(key))
      problems.add(
        node,
        key,
        `${JSON.stringify(value)} is still to be chosen`,
        'Write the value, or remove the workflow: then the operation is listed as not run.',
      );
    else checkPlaceholders(value, problems);
  }
}

/** Texts for people. */
const WORDS: ReadonlySet<string> = new Set(['title', 'summary', 'description']);
