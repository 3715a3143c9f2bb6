/** Reads the inputs of workflows: a JSON Schema of an object, whose properties expressions name. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { followPointer } from '../expression/evaluate-expression.ts';
import type { InputFacts, WorkflowInputs } from '../workflow.ts';
import { type ArazzoDocument, optional } from './arazzo-document.ts';
import { checkExtensions, readFresh } from './read-extensions.ts';

export function readInputs(document: ArazzoDocument, workflow: JsonObject): WorkflowInputs {
  const schema = isObject(workflow.inputs) ? workflow.inputs : {};
  const names = new Map<string, InputFacts>();
  collect(document, schema, true, names, new Set());
  const { components } = document.root;
  return { schema: { ...schema, ...optional('components', components) }, names };
}

/** @param isCertain whether what the schema requires is required: it is not within `anyOf` and `oneOf` */
function collect(
  document: ArazzoDocument,
  schema: Json | undefined,
  isCertain: boolean,
  names: Map<string, InputFacts>,
  visited: Set<Json>,
): void {
  if (!isObject(schema) || visited.has(schema)) return;
  visited.add(schema);
  const required = isCertain && Array.isArray(schema.required) ? schema.required : [];
  for (const [name, written] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const property = follow(document, written);
    const isOptional = isObject(property) && property.default !== undefined;
    if (isObject(property)) checkExtensions(document, property, 'input');
    names.set(name, {
      isRequired: (required.includes(name) && !isOptional) || names.get(name)?.isRequired === true,
      ...(isObject(property) && optional('default', property.default)),
      ...(isObject(property) && readFresh(document, property)),
    });
  }
  if (typeof schema.$ref === 'string') collect(document, follow(document, schema), isCertain, names, visited);
  for (const key of ['allOf', 'anyOf', 'oneOf'])
    for (const each of Array.isArray(schema[key]) ? (schema[key] as Json[]) : [])
      collect(document, each, isCertain && key === 'allOf', names, visited);
}

/** The target of a `$ref` to a component. */
function follow({ root, problems }: ArazzoDocument, schema: Json): Json | undefined {
  if (!isObject(schema) || typeof schema.$ref !== 'string') return schema;
  const { $ref } = schema;
  const target = $ref.startsWith('#/components/inputs/')
    ? followPointer(root, parsePointer($ref.slice(1)))
    : undefined;
  if (target === undefined)
    problems.add(schema, '$ref', `${$ref} does not exist`, 'Expected #/components/inputs/NAME.');
  return target;
}
