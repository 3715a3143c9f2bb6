/** Refusals as operations: what a document declares for calls that no operation takes (`x-surface`). */

import type { ApiDocument } from '../../openapi/api-document.ts';
import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { eraseParameterNames } from '../../openapi/objects/erase-parameter-names.ts';
import type { ResponseNormaliser } from './normalise-responses.ts';
import type { OperationForm } from './operation-form.ts';

/** `unknownUrl` and the like for all URLs, then `unknownMethod /traits` and `notYet GET /traits` for each route. */
export function* refusalsIn({ root }: ApiDocument, normaliser: ResponseNormaliser): Generator<OperationForm> {
  const surface = root['x-surface'] as JsonObject | undefined;
  if (!surface) return;
  const { routes, ...general } = surface;
  for (const [name, responses] of Object.entries(general))
    yield refusalForm(name, { own: responses, fallback: undefined, source: responses }, normaliser);
  for (const [path, route] of Object.entries((routes ?? {}) as JsonObject))
    yield* routeRefusals(root, path, route as JsonObject, general, normaliser);
}

function* routeRefusals(
  root: JsonObject,
  path: string,
  route: JsonObject,
  general: JsonObject,
  normaliser: ResponseNormaliser,
): Generator<OperationForm> {
  const { methods = [], unknownMethod, notYet = {} } = route;
  const unknown = { own: unknownMethod, fallback: general.unknownMethod, source: route };
  const facts = allowFacts(methods as Json[]);
  yield { ...refusalForm(`unknownMethod ${path}`, unknown, normaliser), facts };
  for (const method of missingMethods(root, path, methods as string[])) {
    const missing = { own: (notYet as JsonObject)[method], fallback: general.notYet, source: route };
    yield refusalForm(`notYet ${method} ${path}`, missing, normaliser);
  }
}

/** Methods that the route has at another version. */
function missingMethods({ paths = {} }: JsonObject, path: string, methods: readonly string[]): string[] {
  const item = (paths as JsonObject)[path] as JsonObject | undefined;
  return methods.filter((method) => item?.[method.toLowerCase()] === undefined);
}

interface DeclaredRefusal {
  /** The responses that the document declares here. */
  own: Json | undefined;
  /** Those that it declares for all routes. */
  fallback: Json | undefined;
  source: Json;
}

function refusalForm(
  name: string,
  { own, fallback, source }: DeclaredRefusal,
  normaliser: ResponseNormaliser,
): OperationForm {
  return {
    source,
    name,
    key: eraseParameterNames(name),
    parameters: new Map(),
    body: undefined,
    responses: normaliser.byStatus(own ?? fallback),
    isDefaultRefusal: own === undefined,
    facts: new Map(),
  };
}

/** One map for each list, so that facts of shared routes are not compared. */
const ALLOW_FACTS = new WeakMap<readonly Json[], ReadonlyMap<string, Json>>();

/** The order of methods in `Allow` means nothing. */
function allowFacts(methods: readonly Json[]): ReadonlyMap<string, Json> {
  const known = ALLOW_FACTS.get(methods);
  const facts = known ?? new Map([['allow', asSet(methods)]]);
  if (!known) ALLOW_FACTS.set(methods, facts);
  return facts;
}
