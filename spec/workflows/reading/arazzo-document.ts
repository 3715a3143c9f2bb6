/** A workflow document whose shapes have been checked, while its parts are read. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { OperationTarget, WorkflowSource } from '../workflow.ts';
import type { WorkflowProblems } from './problems.ts';
import { suggestName } from './suggest-name.ts';

export interface ArazzoDocument {
  root: JsonObject;
  problems: WorkflowProblems;
  sources: ReadonlyMap<string, WorkflowSource>;
  /** By the name of the source; absent for a source that is not known. */
  operations: ReadonlyMap<string, readonly OperationTarget[]>;
  workflowIds: ReadonlySet<string>;
}

export type ComponentType = 'parameters' | 'successActions' | 'failureActions';

/**
 * The object itself, or the component that the reusable object in its place names.
 * @returns undefined, after a problem, where there is no such component
 */
export function followReusable(
  { root, problems }: ArazzoDocument,
  written: JsonObject,
  type: ComponentType,
): JsonObject | undefined {
  const { reference } = written;
  if (typeof reference !== 'string') return written;
  const components = fieldOf(fieldOf(root, 'components'), type);
  const [, name = ''] = /^\$components\.[A-Za-z]+\.(.+)$/.exec(reference) ?? [];
  const component = reference.startsWith(`$components.${type}.`) ? fieldOf(components, name) : undefined;
  if (component) {
    if (type !== 'parameters' && written.value !== undefined)
      problems.add(written, 'value', '"value" is for parameters', 'Leave it out.');
    return component;
  }
  problems.add(
    written,
    'reference',
    `${reference} does not exist`,
    reference.startsWith(`$components.${type}.`)
      ? suggestName(name, Object.keys(components ?? {}), type)
      : `Expected $components.${type}.NAME.`,
  );
  return undefined;
}

function fieldOf(node: Json | undefined, key: string): JsonObject | undefined {
  const value = isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  return isObject(value) ? value : undefined;
}

/** An own field of the object; the shape of the document has been checked. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
