/** Schemas that contain themselves: a schema with its references resolved names them, since it has no end otherwise. */
import { createHash } from 'node:crypto';
import type { Json, JsonSchema } from '../document.ts';
import { isObject } from '../json-object.ts';
import { collectReferences, requireTarget } from './references.ts';

/**
 * Gives the schema a name that is the same wherever the schema and all that it refers to are.
 * @param reference `#/components/schemas/Node`
 * @throws Error for a reference that leads to itself without a schema in between
 */
export function nameRecursiveSchema(root: object, reference: string): string {
  const parts = collectParts(root, reference);
  const first = parts.get(reference);
  if (isObject(first) && typeof first.$ref === 'string') throw new Error(`${reference} leads back to itself`);
  const digest = createHash('sha256')
    .update(JSON.stringify([...parts]))
    .digest('hex')
    .slice(0, 16);
  const prefix = `urn:interop:recursive:${digest}`;
  for (const [name, part] of parts) {
    const id = idOf(prefix, name);
    if (!SCHEMAS.has(id)) SCHEMAS.set(id, renameReferences(part, prefix) as JsonSchema);
  }
  return idOf(prefix, reference);
}

/** Every recursive schema that a resolved schema names, by its name, with those that they name. */
export function findRecursiveSchemas(text: string): ReadonlyMap<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  collect(text);
  return found;

  function collect(inside: string): void {
    for (const [id] of inside.matchAll(/urn:interop:recursive:[0-9a-f]{16}:[^"\\]*/g)) {
      const schema = SCHEMAS.get(id);
      if (schema === undefined || found.has(id)) continue;
      found.set(id, schema);
      collect(JSON.stringify(schema));
    }
  }
}

const SCHEMAS = new Map<string, JsonSchema>();

function collectParts(root: object, reference: string): Map<string, Json> {
  const parts = new Map<string, Json>();
  const memo = new WeakMap<object, ReadonlySet<string>>();
  const queue = [reference];
  for (const name of queue) {
    if (parts.has(name)) continue;
    const target = requireTarget(root, name);
    parts.set(name, target);
    queue.push(...collectReferences(target, memo));
  }
  return parts;
}

function idOf(prefix: string, reference: string): string {
  return `${prefix}:${encodeURIComponent(reference)}`;
}

function renameReferences(node: Json, prefix: string): Json {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => renameReferences(item, prefix));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, idOf(prefix, value)]
        : [key, renameReferences(value, prefix)],
    ),
  );
}
