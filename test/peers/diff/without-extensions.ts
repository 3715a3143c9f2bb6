/** Removes the extensions of an OpenAPI document. */
import type { Json } from '../../../spec/openapi/document.ts';

export function withoutExtensions(document: Json): Json {
  return without(document, false);
}

/** @param isNamed whether the keys are names and not keywords: a header may be called `x-request-id` */
function without(node: Json, isNamed: boolean): Json {
  if (Array.isArray(node)) return node.map((item) => without(item, false));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => isNamed || !key.startsWith('x-'));
  return Object.fromEntries(kept.map(([key, value]) => [key, below(key, value, isNamed)]));
}

function below(key: string, value: Json, isNamed: boolean): Json {
  if (!isNamed && VALUES.has(key)) return value;
  return without(value, !isNamed && NAMES.has(key));
}

/** Keywords whose object has names as keys. */
const NAMES: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependentRequired',
  '$defs',
  'content',
  'encoding',
  'headers',
  'links',
  'callbacks',
  'schemas',
  'parameters',
  'responses',
  'requestBodies',
  'securitySchemes',
  'pathItems',
]);

/** Keywords whose value is data. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'example', 'examples']);
