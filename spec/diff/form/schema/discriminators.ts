/**
 * What each value of a discriminator means. By OpenAPI (Discriminator Object) a value names a schema: one that the mapping
 * names; else, beside `oneOf` or `anyOf`, the member whose component has the value as its name; else a component that
 * extends the schema with `allOf`. Subtypes of the last kind are reached by the discriminator alone.
 */

import type { ApiDocument } from '../../../openapi/api-document.ts';
import { asSet } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import { isObject, type JsonObject } from '../../../openapi/json-object.ts';
import { findTarget } from '../../../openapi/references/references.ts';
import { lastWord } from './schema-reference.ts';

export interface Discriminator {
  propertyName: Json;
  /** By the value of the property. */
  targets: ReadonlyMap<string, Subtype>;
  /** Mapped names without a schema in the document, by the value. */
  unresolved: { [value: string]: Json };
}

interface Subtype {
  /** Of the component. */
  name: string;
  schema: Json;
}

/** The discriminators of one document. */
export class Discriminators {
  readonly #root: JsonObject;
  readonly #components: JsonObject;
  /** Components that extend a schema directly, by that schema. */
  readonly #children = new Map<Json, Subtype[]>();
  /** By component: the schemas with a discriminator that it extends. */
  readonly #parents = new Map<Json, JsonObject[]>();

  constructor({ root }: ApiDocument) {
    this.#root = root;
    const { schemas = {} } = (root.components ?? {}) as JsonObject;
    this.#components = isObject(schemas) ? schemas : {};
    for (const [name, schema] of Object.entries(this.#components)) this.#addChild({ name, schema });
    for (const schema of this.#children.keys()) this.#addParent(schema as JsonObject);
  }

  /** Whether the schema extends one whose discriminator selects it. */
  isSubtype(schema: JsonObject): boolean {
    return this.#parents.has(schema);
  }

  /** The discriminator that the schema declares, and those of schemas that it extends, limited to it and its own subtypes. */
  of(schema: JsonObject): Discriminator[] {
    const own = isObject(schema.discriminator) ? [this.#read(schema, schema.discriminator)] : [];
    const parents = this.#parents.get(schema);
    if (!parents) return own;
    const below = new Set([schema, ...this.#subtypesOf(schema).map((each) => each.schema)]);
    return [...own, ...parents.map((parent) => limitTo(below, this.#read(parent, parent.discriminator)))];
  }

  #read(schema: JsonObject, discriminator: Json | undefined): Discriminator {
    const { propertyName = null, mapping, defaultMapping } = discriminator as JsonObject;
    const targets = new Map<string, Subtype>();
    const unresolved: { [value: string]: Json } = {};
    for (const [value, text] of Object.entries(isObject(mapping) ? mapping : {})) {
      const target = this.#resolve(String(text));
      if (target) targets.set(value, target);
      else unresolved[value] = text;
    }
    const mapped = new Set([...targets.values()].map((each) => each.schema));
    for (const subtype of this.#namedSubtypes(schema))
      if (!mapped.has(subtype.schema) && !targets.has(subtype.name)) targets.set(subtype.name, subtype);
    if (typeof defaultMapping === 'string') {
      const target = this.#resolve(defaultMapping);
      if (target) targets.set(ANY_OTHER_VALUE, target);
      else unresolved[ANY_OTHER_VALUE] = defaultMapping;
    }
    return { propertyName, targets, unresolved };
  }

  /** A mapping holds names of components and references; what may be both is a name (OpenAPI 3.1.1). */
  #resolve(text: string): Subtype | undefined {
    if (Object.hasOwn(this.#components, text)) return { name: text, schema: this.#components[text] as Json };
    const schema = findTarget(this.#root, text);
    return schema === undefined ? undefined : { name: lastWord(text), schema };
  }

  /** Schemas whose name is a value by default. Schemas without a name are never selected. */
  #namedSubtypes(schema: JsonObject): Subtype[] {
    if (!hasAlternatives(schema)) return this.#subtypesOf(schema);
    const members = [schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
    return members.flatMap((member) => this.#component(member) ?? []);
  }

  #component(reference: Json): Subtype | undefined {
    const text = isObject(reference) ? reference.$ref : undefined;
    if (typeof text !== 'string' || !text.startsWith(COMPONENTS)) return undefined;
    return this.#resolve(text);
  }

  /** Every component that extends the schema, at any distance. */
  #subtypesOf(schema: JsonObject): Subtype[] {
    const found = new Map<Json, Subtype>();
    const queue = [...(this.#children.get(schema) ?? [])];
    for (const subtype of queue) {
      if (subtype.schema === schema || found.has(subtype.schema)) continue;
      found.set(subtype.schema, subtype);
      queue.push(...(this.#children.get(subtype.schema) ?? []));
    }
    return [...found.values()];
  }

  #addChild(child: Subtype): void {
    const { allOf } = isObject(child.schema) ? child.schema : {};
    for (const member of Array.isArray(allOf) ? allOf : []) {
      const parent = this.#component(member)?.schema;
      if (isObject(parent)) this.#children.set(parent, [...(this.#children.get(parent) ?? []), child]);
    }
  }

  #addParent(schema: JsonObject): void {
    if (!isObject(schema.discriminator) || hasAlternatives(schema)) return;
    for (const subtype of this.#subtypesOf(schema))
      this.#parents.set(subtype.schema, [...(this.#parents.get(subtype.schema) ?? []), schema]);
  }
}

const COMPONENTS = '#/components/schemas/';

/** What `defaultMapping` of OpenAPI 3.2 is for: a value that names no schema, or none at all. */
const ANY_OTHER_VALUE = '*';

function hasAlternatives({ oneOf, anyOf }: JsonObject): boolean {
  return oneOf !== undefined || anyOf !== undefined;
}

function limitTo(schemas: ReadonlySet<Json>, { propertyName, targets }: Discriminator): Discriminator {
  const limited = [...targets].filter(([, { schema }]) => schemas.has(schema));
  return { propertyName, targets: new Map(limited), unresolved: {} };
}

/** The value of the keyword in normal form: the property and its values. The schemas are children of the node. */
export function discriminatorValue({ propertyName, targets, unresolved }: Discriminator): JsonObject {
  const values = asSet([...targets.keys(), ...Object.keys(unresolved)]);
  return { propertyName, values, ...(Object.keys(unresolved).length > 0 && { unresolved }) };
}

/** Whether a part of a document has a discriminator: what it means depends on components that nothing refers to. */
export function hasDiscriminator(node: Json): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const known = HAS_DISCRIMINATOR.get(node);
  if (known !== undefined) return known;
  const isFound =
    (isObject(node) && isObject(node.discriminator)) ||
    Object.values(node).some((each) => hasDiscriminator(each as Json));
  HAS_DISCRIMINATOR.set(node, isFound);
  return isFound;
}

/** Versions share most of their nodes. */
const HAS_DISCRIMINATOR = new WeakMap<object, boolean>();
