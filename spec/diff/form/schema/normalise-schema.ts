/** Brings schemas of OpenAPI 3.0 and 3.1 into normal form: references followed, keywords without effect left out. */

import type { ApiDocument } from '../../../openapi/api-document.ts';
import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../../openapi/objects/keywords.ts';
import type { SharedParts } from '../../../openapi/references/shared-parts.ts';
import { Discriminators, discriminatorValue } from './discriminators.ts';
import { Intersections } from './intersections.ts';
import { mergeMembers, type OpenNode } from './merge-members.ts';
import { normaliseValues } from './normalise-values.ts';
import { readKeywords } from './read-keywords.ts';
import { ANYTHING, isEmpty, NOTHING, type SchemaNode, slot } from './schema-node.ts';
import { followSchemaReference, lastWord } from './schema-reference.ts';
import { simplifyKeywords } from './simplify/simplify-keywords.ts';
import { simplifyUnevaluated } from './simplify/simplify-openness.ts';

/** The normaliser of a document that shares parts with another one. */
interface SchemaBase {
  schemas: SchemaNormaliser;
  shared: SharedParts;
}

/** One for each document. A schema always gives the same node, so that circles close. */
export class SchemaNormaliser {
  readonly #document: ApiDocument;
  readonly #base: SchemaBase | undefined;
  readonly #discriminators: Discriminators;
  readonly #nodes = new Map<Json, SchemaNode>();
  /** Nodes that are being read or merged. */
  readonly #open = new Set<SchemaNode>();
  /** Nodes that were read and whose `allOf` is not merged yet. */
  readonly #unmerged = new Map<SchemaNode, OpenNode>();
  readonly #intersections = new Intersections((node, open) => this.#unmerged.set(node, open));

  constructor(document: ApiDocument, base?: SchemaBase) {
    this.#document = document;
    this.#base = base;
    this.#discriminators = new Discriminators(document);
  }

  /** Every node so far, with those below it. */
  get nodes(): Iterable<SchemaNode> {
    return this.#nodes.values();
  }

  /** @throws SpecError for an unknown keyword, or a reference without a target */
  node(written: Json): SchemaNode {
    const node = this.#nodeOf(written);
    // Merged when all is read, so that the entry into a circle makes no difference.
    for (const each of this.#unmerged.keys()) this.#merge(each);
    return node;
  }

  #merge(node: SchemaNode): void {
    const open = this.#unmerged.get(node);
    if (!open) return;
    this.#unmerged.delete(node);
    this.#open.add(node);
    for (const member of open.sets.get('allOf') ?? []) this.#merge(member);
    const isSubtype = this.#discriminators.isSubtype(node.source as JsonObject);
    mergeMembers(
      open,
      (member) => !this.#open.has(member),
      isSubtype,
      (schemas) => this.#intersections.of(schemas),
    );
    this.#open.delete(node);
    simplifyKeywords(open);
  }

  #nodeOf(written: Json, name = ''): SchemaNode {
    if (written === true) return ANYTHING;
    if (written === false) return NOTHING;
    const known = this.#nodes.get(written) ?? this.#reuse(written);
    if (known) {
      this.#nodes.set(written, known);
      return known;
    }
    const target = this.#targetOf(written as JsonObject);
    if (!target) return this.#read(written as JsonObject, name);
    const node = this.#nodeOf(...target);
    this.#nodes.set(written, node);
    return node;
  }

  #reuse(written: Json): SchemaNode | undefined {
    if (!this.#base) return undefined;
    const { schemas, shared } = this.#base;
    const node = schemas.#nodes.get(written);
    return node && shared.has(written) ? node : undefined;
  }

  /** The schema, with its name, that a reference or an `allOf` with one member is equal to. */
  #targetOf(schema: JsonObject): [Json, string] | undefined {
    const rest = Object.keys(schema).filter(
      (key) => !ANNOTATIONS.has(key) && (key === 'x-repeated' || !isExtension(key)),
    );
    if (typeof schema.$ref === 'string' && (rest.length === 1 || this.#document.isOpenApi30))
      return [followSchemaReference(this.#document, schema, schema.$ref), lastWord(schema.$ref)];
    const all = schema.allOf;
    if (rest.length === 1 && Array.isArray(all) && all.length === 1) return [all[0] as Json, ''];
    return undefined;
  }

  #read(schema: JsonObject, name: string): SchemaNode {
    const open: OpenNode = { values: new Map(), children: new Map(), sets: new Map(), from: new Map() };
    const node: SchemaNode = { source: schema, name, ...open };
    // Registered before its children: a schema may contain itself.
    this.#nodes.set(schema, node);
    this.#open.add(node);
    readKeywords(this.#document, schema, open, (written, below) => this.#nodeOf(written, below));
    normaliseValues(schema, open.values, this.#document.isOpenApi30);
    this.#readDiscriminator(schema, node, open);
    simplifyUnevaluated(open);
    this.#dropIdleChildren(open.children);
    this.#open.delete(node);
    if (open.sets.has('allOf')) this.#unmerged.set(node, open);
    else simplifyKeywords(open);
    return node;
  }

  /** The schemas that the values name are children, each in the slot of its value. */
  #readDiscriminator(schema: JsonObject, node: SchemaNode, { values, children }: OpenNode): void {
    const all = this.#discriminators.of(schema);
    if (all.length === 0) return;
    const written = all.map(discriminatorValue);
    values.set('discriminator', written.length === 1 ? (written[0] as JsonObject) : written);
    for (const { propertyName, targets } of all) {
      for (const [value, { name, schema: target }] of targets) {
        const child = this.#nodeOf(target, name);
        if (child !== node)
          children.set(slot('discriminator', all.length === 1 ? value : `${propertyName}=${value}`), child);
      }
    }
  }

  /** `then` and `else` have no effect without `if`, nor `if` without them. */
  #dropIdleChildren(children: Map<string, SchemaNode>): void {
    for (const [key, child] of children)
      if (IDLE_IF_EMPTY.has(key) && !this.#open.has(child) && isEmpty(child)) children.delete(key);
    if (!children.has('if')) for (const keyword of ['then', 'else']) children.delete(keyword);
    if (!children.has('then') && !children.has('else')) children.delete('if');
  }
}

/** Keywords that allow everything when they are absent. */
const IDLE_IF_EMPTY = new Set([
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'then',
  'else',
]);
