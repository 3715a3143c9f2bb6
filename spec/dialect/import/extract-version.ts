/** Extracts the document of one version from a document of all versions. */

import type { Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { METHODS } from '../../openapi/objects/object-keys.ts';
import { referenceKeys } from '../../openapi/references/references.ts';
import { ActiveParts } from '../marks/active-parts.ts';
import type { MarkedDocument } from '../marks/marked-document.ts';
import { COMPONENTS, type FieldType, fieldTypeOf, type ObjectKind } from '../marks/object-fields.ts';
import { stripVersionMarks } from '../marks/version-marks.ts';
import { finishSchema } from './finish-schema.ts';
import { applyKeyVariants } from './key-variants.ts';
import { mergeSiblingKeywords } from './sibling-keywords.ts';

/**
 * The result shares unmarked parts with the document, and so with every other version. Components that no part of the
 * version refers to are left out.
 */
export function extractVersion(document: MarkedDocument, version: Microversion): JsonObject {
  return new VersionExtractor(document, version).extract();
}

/** The object and the key of a part, for messages. */
interface PartKey {
  parent: JsonObject;
  key: string;
}

/**
 * What happens where a part is not active: an `optional` one is left out, a `required` one is a gap. A `named` one is left
 * out by its own mark, and is a gap where only its target is not active.
 */
type Presence = 'optional' | 'named' | 'required';

class VersionExtractor {
  readonly #document: MarkedDocument;
  readonly #version: Microversion;
  readonly #active: ActiveParts;
  /** References to components from the parts extracted so far. */
  readonly #references = new Set<string>();
  /** Results of parts that had a range of their own. */
  readonly #marked = new WeakSet<object>();

  constructor(document: MarkedDocument, version: Microversion) {
    this.#document = document;
    this.#version = version;
    this.#active = new ActiveParts(document, version);
  }

  extract(): JsonObject {
    const { root } = this.#document;
    const { info, components, ...rest } = this.#applyVariants(root);
    const { openapi, ...others } = this.#extractFields(root, rest, 'document');
    return {
      openapi: openapi as Json,
      info: { ...(isObject(info) && this.#extractInfo(info)), version: this.#version },
      ...others,
      ...(isObject(components) && { components: this.#extractComponents(components) }),
    };
  }

  #extractInfo(info: JsonObject): JsonObject {
    const { 'x-microversions': _notes, ...rest } = this.#applyVariants(info);
    return this.#extractFields(info, rest, 'free');
  }

  /** In the order of the document. Comes last, when the references of all other parts are known. */
  #extractComponents(components: JsonObject): JsonObject {
    const fields = Object.entries(components);
    const unmarkable = new Map(
      fields.filter(([key]) => !COMPONENTS[key]).map(([key, all]) => [key, this.#extractPart(all, 'free')]),
    );
    const referenced = this.#extractReferenced();
    const pick = (all: Json) =>
      Object.fromEntries(
        Object.entries(all as JsonObject).flatMap(([name, each]) => pairOf(name, referenced.get(each))),
      );
    const extracted = fields.map(([key, all]): [string, Json] => [key, unmarkable.get(key) ?? pick(all)]);
    return Object.fromEntries(extracted.filter(([, all]) => Object.keys(all as JsonObject).length > 0));
  }

  /** By component of the document. Extracting one can add references to others. */
  #extractReferenced(): ReadonlyMap<Json, Json> {
    const extracted = new Map<Json, Json>();
    for (const reference of this.#references) {
      const component = this.#document.findComponent(reference);
      const kind = COMPONENTS[referenceKeys(reference)[1] as string];
      if (component === undefined || !kind || extracted.has(component)) continue;
      const part = this.#active.isActive(component) ? this.#extractPart(component, kind) : undefined;
      if (part !== undefined) extracted.set(component, part);
    }
    return extracted;
  }

  /** @param node an active part @returns undefined for a path without an operation at this version */
  #extractPart(node: Json, kind: ObjectKind): Json | undefined {
    if (this.#document.isUnmarked(node)) return this.#share(node);
    if (Array.isArray(node)) return this.#extractList({ parent: {}, key: '' }, node, 'other');
    const written = node as JsonObject;
    const { since, until, discriminator } = this.#document.marks.read(written);
    const result =
      discriminator === 'microversion'
        ? this.#extractVariant(written, kind)
        : this.#extractObject(written, kind);
    if (isObject(result) && (since ?? until) !== undefined) this.#marked.add(result);
    return result;
  }

  #share(node: Json): Json {
    for (const reference of this.#document.collectComponentReferences(node)) this.#references.add(reference);
    return node;
  }

  #extractVariant(node: JsonObject, kind: ObjectKind): Json {
    const { oneOf: _variants, ...siblings } = this.#applyVariants(node);
    const variant = this.#extractPart(this.#active.findVariant(node) as Json, kind) as Json;
    return mergeSiblingKeywords(this.#extractFields(node, siblings, kind), variant);
  }

  #extractObject(node: JsonObject, kind: ObjectKind): JsonObject | undefined {
    const written = this.#applyVariants(node);
    const result = this.#extractFields(node, written, kind);
    if (kind === 'schema') return this.#finishSchema(node, written, result);
    return kind === 'pathItem' && mayHaveMethods(node) && !hasMethods(result) ? undefined : result;
  }

  #applyVariants(node: JsonObject): JsonObject {
    return applyKeyVariants(node, this.#active, this.#document);
  }

  /** @param fields those of the object, after its `x-variants` were applied */
  #extractFields(node: JsonObject, fields: JsonObject, kind: ObjectKind): JsonObject {
    const entries = Object.entries(fields).flatMap(([key, value]) =>
      key === 'x-openstack'
        ? pairOf(key, stripVersionMarks(value))
        : pairOf(key, this.#extractField({ parent: node, key }, value, fieldTypeOf(kind, key))),
    );
    return Object.fromEntries(entries);
  }

  #extractField(at: PartKey, value: Json, { kind, shape }: FieldType): Json | undefined {
    if (this.#document.isUnmarked(value)) return this.#share(value);
    if (Array.isArray(value)) return this.#extractList(at, value, kind);
    if (shape === 'map') return this.#extractMap(at, value as JsonObject, kind);
    return this.#extractChild(at, value, kind, kind === 'schema' ? 'required' : 'optional');
  }

  /** A map without active members is left out: an empty `content`, for example, means something else than none. */
  #extractMap(at: PartKey, all: JsonObject, kind: ObjectKind): JsonObject | undefined {
    const entries = Object.entries(all).flatMap(([key, value]) =>
      pairOf(key, this.#extractChild({ parent: all, key }, value, kind, 'named')),
    );
    return entries.length > 0 || REQUIRED_MAPS.has(at.key) ? Object.fromEntries(entries) : undefined;
  }

  #extractList(at: PartKey, all: readonly Json[], kind: ObjectKind): Json[] {
    return all
      .map((value) => this.#extractChild(at, value, kind, 'optional'))
      .filter((each) => each !== undefined);
  }

  #extractChild(at: PartKey, node: Json, kind: ObjectKind, presence: Presence): Json | undefined {
    if (!isObject(node)) return this.#extractPart(node, kind);
    const hasAction = kind !== 'operation' || this.#active.hasActiveAction(node);
    if (!hasAction || !this.#active.isMarkActive(node))
      return presence === 'required'
        ? this.#reportGap(at, `the schema here exists at ${this.#active.rangesOf(node)} only`)
        : undefined;
    if (this.#active.isTargetActive(node)) return this.#extractPart(node, kind);
    return kind === 'schema' && presence !== 'optional'
      ? this.#reportGap(at, `${node.$ref} exists at ${this.#active.rangesOf(node)} only`)
      : undefined;
  }

  #finishSchema(node: JsonObject, written: JsonObject, extracted: JsonObject): JsonObject {
    return finishSchema(written, extracted, {
      isMarked: (member) => this.#marked.has(member as object),
      onGap: (key, problem) => void this.#reportGap({ parent: node, key }, problem),
      onMissing: (name) => this.#reportMissing(node, name),
    });
  }

  /** The empty schema, which allows any value. */
  #reportGap({ parent, key }: PartKey, problem: string): JsonObject {
    this.#document.marks.report(parent, key, {
      kind: 'gap',
      problem: `${problem}, and a schema is required here`,
      remedy: 'Mark the parent as well, or add a variant for that version.',
      assumption: 'any value is allowed',
      version: this.#version,
    });
    return {};
  }

  #reportMissing(node: JsonObject, name: string): void {
    this.#document.marks.report(node, 'required', {
      kind: 'missing property',
      problem: `"${name}" is required and does not exist as a property`,
      remedy:
        'Require it in "allOf: [{ required: [NAME], x-openstack: ... }]", with the mark of the property.',
      assumption: 'read as not required',
      version: this.#version,
    });
  }
}

/** OpenAPI requires these, even when they are empty. */
const REQUIRED_MAPS = new Set(['paths', 'responses']);

function hasMethods(item: JsonObject): boolean {
  return METHODS.some((method) => item[method] !== undefined);
}

function mayHaveMethods(item: JsonObject): boolean {
  return hasMethods(item) || item['x-variants'] !== undefined;
}

function pairOf<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]];
}
