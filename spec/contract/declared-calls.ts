/** Lists the calls that a document declares: its operations, and the calls that its surface refuses. */
import type { Json, OpenApiDocument, Operation, Responses } from '../openapi/document.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { METHODS } from '../openapi/objects/object-keys.ts';
import type { Contract } from './contract.ts';

/** A call that a document declares, before its references are followed. */
export interface DeclaredCall {
  name: string;
  kind: Contract['kind'];
  method: string;
  path: string;
  /** The Operation Object, or for a refusal an object made from its responses. */
  declaration: Json;
  pointer: string;
  /** For a refusal by method: the methods that the path has. */
  allow?: readonly string[];
}

/** Operations first, then the refusals of the document's surface. */
export function listDeclaredCalls(document: OpenApiDocument): DeclaredCall[] {
  return [...operationsOf(document), ...refusalsOf(document)];
}

function operationsOf(document: OpenApiDocument): DeclaredCall[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        name: operation.operationId,
        kind: 'operation' as const,
        method: method.toUpperCase(),
        path,
        declaration: operation as unknown as Json,
        pointer: pointerOf(['paths', path, method]),
      })),
  );
}

function refusalsOf(document: OpenApiDocument): DeclaredCall[] {
  const surface = document['x-surface'];
  const general = (
    ['malformedMicroversion', 'unsupportedMicroversion', 'untypedBody', 'unknownUrl'] as const
  ).map((name) => refusal(name, '*', '*', surface[name]));
  const byRoute = Object.entries(surface.routes).flatMap(([path, route]) => [
    refusal(`unknownMethod ${path}`, '*', path, route.unknownMethod ?? surface.unknownMethod, route.methods),
    ...route.methods
      .filter((method) => document.paths[path]?.[method.toLowerCase()] === undefined)
      .map((method) =>
        refusal(`notYet ${method} ${path}`, method, path, route.notYet?.[method] ?? surface.notYet),
      ),
  ]);
  return [...general, ...byRoute];
}

function refusal(
  name: string,
  method: string,
  path: string,
  responses: Responses,
  allow?: readonly string[],
): DeclaredCall {
  const declaration = declarationOf(responses) as unknown as Json;
  return { name, kind: 'refusal', method, path, declaration, pointer: '/x-surface', ...(allow && { allow }) };
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
