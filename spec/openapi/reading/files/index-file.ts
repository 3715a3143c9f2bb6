/** Finds what a file refers to, and what it can be referred to by: `$id`, `$anchor` and `$dynamicAnchor`. */
import type { Json } from '../../document.ts';
import { isObject, type JsonObject } from '../../json-object.ts';
import { pointerOf } from '../../json-pointer.ts';
import { resolveReference } from './resolve-uri.ts';

/** A place in a file. */
export interface ReferenceTarget {
  /** The location of the file. */
  file: string;
  pointer: string;
  node: Json;
}

/** A text that names a target: the value of `$ref`, or of a name in a discriminator's mapping. */
export interface WrittenReference {
  holder: JsonObject;
  key: string;
  /** The file, or the `$id` above, that it is relative to. */
  base: string;
}

/** What files have, all of them together. */
export interface FileIndex {
  references: WrittenReference[];
  /** Schemas with an `$id`, and files, by URI. */
  resources: Map<string, ReferenceTarget>;
  /** By URI and anchor: `file.yaml#name`. */
  anchors: Map<string, ReferenceTarget>;
  /** By name: the schemas with this `$dynamicAnchor`. */
  dynamicAnchors: Map<string, ReferenceTarget[]>;
}

/** @param hasIds false for OpenAPI 3.0, whose schemas have no `$id` and no anchors */
export function indexFile(location: string, root: Json, index: FileIndex, hasIds: boolean): void {
  const seen = new Set<Json>();
  visit(root, { base: location, path: [], isMap: true });

  /** @param isMap its keys are names, not keywords */
  function visit(node: Json, { base, path, isMap }: { base: string; path: string[]; isMap: boolean }) {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    const inner = isObject(node) ? enter(node, base, path) : base;
    for (const [key, value] of Object.entries(node)) {
      if (!isMap && LITERALS.has(key)) continue;
      path.push(key);
      visit(value as Json, { base: inner, path, isMap: !isMap && MAPS.has(key) });
      path.pop();
    }
  }

  function enter(node: JsonObject, outer: string, path: readonly string[]): string {
    const target = () => ({ file: location, pointer: pointerOf(path), node });
    const base = hasIds && typeof node.$id === 'string' ? resolveReference(outer, node.$id).uri : outer;
    if (base !== outer) index.resources.set(base, target());
    for (const keyword of hasIds ? ['$anchor', '$dynamicAnchor'] : []) {
      const name = node[keyword];
      if (typeof name === 'string') index.anchors.set(`${base}#${name}`, target());
    }
    const { $dynamicAnchor } = node;
    if (hasIds && typeof $dynamicAnchor === 'string')
      index.dynamicAnchors.set($dynamicAnchor, [
        ...(index.dynamicAnchors.get($dynamicAnchor) ?? []),
        target(),
      ]);
    for (const key of ['$ref', '$dynamicRef'])
      if (typeof node[key] === 'string') index.references.push({ holder: node, key, base });
    const { mapping } = isObject(node.discriminator) ? node.discriminator : {};
    for (const [key, value] of Object.entries(isObject(mapping) ? mapping : {}))
      if (typeof value === 'string' && FILE_NAME.test(value))
        index.references.push({ holder: mapping as JsonObject, key, base });
    const { discriminator } = node;
    if (!isObject(discriminator)) return base;
    const { defaultMapping } = discriminator;
    if (typeof defaultMapping === 'string' && FILE_NAME.test(defaultMapping))
      index.references.push({ holder: discriminator, key: 'defaultMapping', base });
    return base;
  }
}

/** Keywords whose value is data, in which `$ref` means nothing. */
const LITERALS = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Keywords whose value has names as keys, such as the property `default` and the response `default`. */
const MAPS = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
  'responses',
  'schemas',
  'parameters',
  'headers',
  'requestBodies',
  'callbacks',
  'pathItems',
  'mediaTypes',
  'securitySchemes',
]);

/** A mapping has names of schemas as well, which are no references: `Dog`, and `Dog.yaml` or `#/components/schemas/Dog`. */
const FILE_NAME = /[/#]|\.(ya?ml|json)$/;
