/** The inputs of a run: what the caller gives, fresh values and defaults. */
import { schemaProblems } from '../../contract/validate.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { FreshKind, Workflow } from '../workflow.ts';

/** Inputs that the workflow does not declare are left out. @returns a text where a required one is missing or one is not valid */
export function fillInputs(
  { id, inputs: { names, schema } }: Workflow,
  given: JsonObject,
  fresh: (kind: FreshKind) => Json,
): JsonObject | string {
  const inputs: JsonObject = {};
  for (const [name, facts] of names) {
    const value = Object.hasOwn(given, name)
      ? given[name]
      : (facts.default ?? (facts.fresh && fresh(facts.fresh)));
    if (value !== undefined) inputs[name] = value;
    else if (facts.isRequired) return `the workflow ${id} needs the input "${name}"`;
  }
  const [problem] = schemaProblems(schema, inputs);
  return problem
    ? `the input ${problem.pointer} is not as ${id} declares it: expected ${problem.expected}`
    : inputs;
}
