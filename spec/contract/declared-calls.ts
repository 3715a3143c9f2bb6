/** Lists the calls that a document declares: its operations, and the calls that its surface refuses. */
import type { Json, OpenApiDocument, Operation, PathItem, Responses, Surface } from '../openapi/document.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { METHODS } from '../openapi/objects/object-keys.ts';
import { findTarget } from '../openapi/references/references.ts';
import type { Contract } from './contract.ts';

/** A call that a document declares, before its references are followed. */
export interface DeclaredCall {
  name: string;
  kind: Contract['kind'];
  method: string;
  path: string;
  /** See Contract. */
  action: string | null;
  /** The Operation Object, or for a refusal an object made from its responses. */
  declaration: Json;
  pointer: string;
  /** For a refusal by method: the methods that the path has. */
  allow?: readonly string[];
}

/**
 * Operations first, then the refusals of the surface.
 * @param surface of the whole service, for a document that declares none of its own
 */
export function listDeclaredCalls(document: OpenApiDocument, surface: Surface): DeclaredCall[] {
  const operations = operationsOf(document);
  return [...operations, ...refusalsOf(document, document['x-surface'] ?? surface)];
}

function operationsOf(document: OpenApiDocument): DeclaredCall[] {
  const names = new Set<string>();
  return Object.entries(document.paths)
    .flatMap(([path, item]) => operationsOfItem(path, followItem(document, item)))
    .map((call) => {
      // Public documents repeat operation ids, which name the contracts of different calls here.
      const name = names.has(call.name)
        ? [call.method, call.path, call.action].filter(Boolean).join(' ')
        : call.name;
      names.add(name);
      return name === call.name ? call : { ...call, name };
    });
}

/** The same objects for the same item: most versions share most items. */
function operationsOfItem(path: string, item: PathItem): readonly DeclaredCall[] {
  const known = CALLS.get(item);
  if (known?.path === path) return known.calls;
  const calls = Object.entries(item)
    .filter(([method]) => METHODS.includes(method))
    .flatMap(([method, operation]) => callsOf(path, method, withSharedParameters(operation, item), item));
  CALLS.set(item, { path, calls });
  return calls;
}

const CALLS = new WeakMap<PathItem, { path: string; calls: readonly DeclaredCall[] }>();

/** The operation itself, then its actions. */
function callsOf(path: string, key: string, operation: Operation, item: PathItem): DeclaredCall[] {
  const method = key.toUpperCase();
  const call = (written: Operation, action: string | null, ...keys: string[]): DeclaredCall => ({
    name: written.operationId ?? [method, path, action].filter(Boolean).join(' '),
    kind: 'operation',
    method,
    path,
    action,
    declaration: written as unknown as Json,
    pointer: pointerOf(['paths', path, key, ...keys]),
  });
  const { 'x-actions': actions, ...own } = operation;
  if (actions === undefined) return [call(operation, null)];
  return [
    // Without the actions, whose changes are not its own.
    call(own, null),
    ...Object.entries(actions).map(([action, written]) =>
      call(withSharedParameters(written, item), action, 'x-actions', action),
    ),
  ];
}

function followItem(document: OpenApiDocument, item: PathItem): PathItem {
  const reference = (item as { $ref?: unknown }).$ref;
  if (typeof reference !== 'string') return item;
  return { ...(findTarget(document, reference) as unknown as PathItem | undefined), ...item };
}

/** The same object for the same operation, so that an unchanged one is recognised by identity. */
function withSharedParameters(operation: Operation, item: PathItem): Operation {
  const shared = (item as { parameters?: unknown }).parameters as Operation['parameters'];
  if (shared === undefined || shared.length === 0) return operation;
  const known = MERGED.get(operation);
  if (known?.shared === shared) return known.merged;
  const own = operation.parameters ?? [];
  const merged = { ...operation, parameters: [...own, ...shared.filter((one) => !own.some(isSame(one)))] };
  MERGED.set(operation, { shared, merged });
  return merged;
}

type WrittenParameter = NonNullable<Operation['parameters']>[number];

/** An operation's own parameter overrides the one of its path (OpenAPI 3.1.1, 4.8.9.1). */
function isSame(one: WrittenParameter): (other: WrittenParameter) => boolean {
  return (other) =>
    '$ref' in one || '$ref' in other
      ? '$ref' in one && '$ref' in other && one.$ref === other.$ref
      : one.name === other.name && one.in === other.in;
}

const MERGED = new WeakMap<Operation, { shared: Operation['parameters']; merged: Operation }>();

function refusalsOf(document: OpenApiDocument, surface: Surface): DeclaredCall[] {
  const general = (
    ['malformedMicroversion', 'unsupportedMicroversion', 'untypedBody', 'unknownUrl'] as const
  ).map((name) => refusal(name, '*', '*', surface[name]));
  const byRoute = Object.entries(surface.routes).flatMap(([path, route]) => [
    refusal(`unknownMethod ${path}`, '*', path, route.unknownMethod ?? surface.unknownMethod, route.methods),
    ...route.methods
      .filter((method) => !hasMethod(document, path, method))
      .map((method) =>
        refusal(`notYet ${method} ${path}`, method, path, route.notYet?.[method] ?? surface.notYet),
      ),
  ]);
  return [...general, ...byRoute];
}

function hasMethod(document: OpenApiDocument, path: string, method: string): boolean {
  const item = document.paths[path];
  return item !== undefined && followItem(document, item)[method.toLowerCase()] !== undefined;
}

function refusal(
  name: string,
  method: string,
  path: string,
  responses: Responses,
  allow?: readonly string[],
): DeclaredCall {
  const declaration = declarationOf(responses) as unknown as Json;
  return {
    name,
    kind: 'refusal',
    method,
    path,
    action: null,
    declaration,
    pointer: '/x-surface',
    ...(allow && { allow }),
  };
}

/** The same object for the same responses, so that an unchanged refusal is recognised by identity. */
function declarationOf(responses: Responses): Omit<Operation, 'operationId'> {
  const known = DECLARATIONS.get(responses);
  if (known) return known;
  const declaration = {
    summary: 'A call that the service refuses',
    responses,
    'x-undeclared-query': 'ignored' as const,
  };
  DECLARATIONS.set(responses, declaration);
  return declaration;
}

const DECLARATIONS = new WeakMap<Responses, Omit<Operation, 'operationId'>>();
