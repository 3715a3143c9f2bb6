/** Cuts the document of one version out of one of all versions. */

import type { Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { METHODS } from '../../openapi/object-keys.ts';
import { referenceKeys } from '../../openapi/references.ts';
import { COMPONENTS, type Kind, type Slot, slotOf } from '../marks/grammar.ts';
import { ActiveParts } from '../marks/holding.ts';
import type { MarkedDocument } from '../marks/marked-document.ts';
import { withoutVersions } from '../marks/marking.ts';
import { besideVariant } from './beside-variant.ts';
import type { Gap } from './gap.ts';
import { schemaAtVersion } from './schema-at-version.ts';
import { settled } from './variants-of-keys.ts';

/**
 * Parts without marks are shared with the document, and so with what was cut for other versions. Components that nothing
 * refers to at the version are left out.
 * @param onGap is told of what has to be there and does not hold; when it returns, anything may stand there
 * @throws SpecError for marks that cannot be
 */
export function cut(document: MarkedDocument, version: Microversion, onGap: (gap: Gap) => void): JsonObject {
  return new Cut(document, version, onGap).whole();
}

/** Where a part stands. */
interface Place {
  parent: JsonObject;
  key: string;
}

/** A part that can be away; one with a name, which must not lead to what is not there; or one that has to be there. */
type Standing = 'free' | 'named' | 'needed';

class Cut {
  readonly #document: MarkedDocument;
  readonly #version: Microversion;
  readonly #onGap: (gap: Gap) => void;
  readonly #holding: ActiveParts;
  /** Components that what was cut so far refers to. */
  readonly #needed = new Set<string>();
  /** What was cut of parts that have a range of their own. */
  readonly #ofMarked = new WeakSet<object>();

  constructor(document: MarkedDocument, version: Microversion, onGap: (gap: Gap) => void) {
    this.#document = document;
    this.#version = version;
    this.#onGap = onGap;
    this.#holding = new ActiveParts(document, version);
  }

  whole(): JsonObject {
    const { root } = this.#document;
    const { info, components, ...rest } = this.#settled(root);
    const body = this.#entries(root, rest, 'document');
    const { openapi, ...others } = body;
    return {
      openapi: openapi as Json,
      info: { ...(isObject(info) && this.#info(info)), version: this.#version },
      ...others,
      ...(isObject(components) && { components: this.#components(components) }),
    };
  }

  #info(info: JsonObject): JsonObject {
    const { 'x-microversions': _words, ...rest } = this.#settled(info);
    return this.#entries(info, rest, 'free');
  }

  #components(components: JsonObject): JsonObject {
    const parts = Object.entries(components);
    const others = new Map(
      parts.filter(([kind]) => !COMPONENTS[kind]).map(([kind, all]) => [kind, this.#part(all, 'free')]),
    );
    const found = this.#foundComponents();
    const keptOf = (all: Json) =>
      Object.fromEntries(
        Object.entries(all as JsonObject).flatMap(([name, each]) => pairOf(name, found.get(each))),
      );
    const kept = parts.map(([kind, all]): [string, Json] => [kind, others.get(kind) ?? keptOf(all)]);
    return Object.fromEntries(kept.filter(([, all]) => Object.keys(all as JsonObject).length > 0));
  }

  /** By how they are written. To cut one may show that others are needed. */
  #foundComponents(): ReadonlyMap<Json, Json> {
    const found = new Map<Json, Json>();
    for (const reference of this.#needed) {
      const [component, kind] = [
        this.#document.component(reference),
        COMPONENTS[referenceKeys(reference)[1] as string],
      ];
      if (component === undefined || !kind || found.has(component)) continue;
      const part = this.#holding.holds(component) ? this.#part(component, kind) : undefined;
      if (part !== undefined) found.set(component, part);
    }
    return found;
  }

  /** Of something that is there. Undefined for a path that has no operation left. */
  #part(node: Json, kind: Kind): Json | undefined {
    if (this.#document.isSteady(node)) return this.#kept(node);
    if (Array.isArray(node)) return this.#listed({ parent: {}, key: '' }, node, 'other');
    const { since, until, chosenBy } = this.#document.markings.of(node as JsonObject);
    const isChosen = chosenBy === 'microversion';
    const result = isChosen
      ? this.#variant(node as JsonObject, kind)
      : this.#object(node as JsonObject, kind);
    if (isObject(result) && (since ?? until) !== undefined) this.#ofMarked.add(result);
    return result;
  }

  #kept(node: Json): Json {
    for (const reference of this.#document.references(node)) this.#needed.add(reference);
    return node;
  }

  #variant(node: JsonObject, kind: Kind): Json {
    const { oneOf: _variants, ...beside } = this.#settled(node);
    const variant = this.#part(this.#holding.variant(node) as Json, kind) as Json;
    return besideVariant(this.#entries(node, beside, kind), variant);
  }

  #object(node: JsonObject, kind: Kind): JsonObject | undefined {
    const written = this.#settled(node);
    const result = this.#entries(node, written, kind);
    if (kind === 'schema') return this.#schema(node, written, result);
    return kind === 'item' && mayHaveMethods(node) && !hasMethods(result) ? undefined : result;
  }

  #settled(node: JsonObject): JsonObject {
    return settled(node, this.#holding, this.#document);
  }

  #entries(node: JsonObject, written: JsonObject, kind: Kind): JsonObject {
    const entries = Object.entries(written).flatMap(([key, value]) =>
      key === 'x-openstack'
        ? pairOf(key, withoutVersions(value))
        : pairOf(key, this.#below({ parent: node, key }, value, slotOf(kind, key))),
    );
    return Object.fromEntries(entries);
  }

  #below(place: Place, value: Json, { kind, shape }: Slot): Json | undefined {
    if (this.#document.isSteady(value)) return this.#kept(value);
    if (Array.isArray(value)) return this.#listed(place, value, kind);
    if (shape === 'names') return this.#named(place, value as JsonObject, kind);
    return this.#one(place, value, kind, kind === 'schema' ? 'needed' : 'free');
  }

  /** To have no content, say, is something else than to have an empty one. */
  #named(place: Place, all: JsonObject, kind: Kind): JsonObject | undefined {
    const entries = Object.entries(all).flatMap(([key, value]) =>
      pairOf(key, this.#one({ parent: all, key }, value, kind, 'named')),
    );
    return entries.length > 0 || ALWAYS_THERE.has(place.key) ? Object.fromEntries(entries) : undefined;
  }

  #listed(place: Place, all: readonly Json[], kind: Kind): Json[] {
    return all.map((value) => this.#one(place, value, kind, 'free')).filter((each) => each !== undefined);
  }

  #one(place: Place, node: Json, kind: Kind, standing: Standing): Json | undefined {
    if (!isObject(node)) return this.#part(node, kind);
    const hasAction = kind !== 'operation' || this.#holding.hasAction(node);
    if (!hasAction || !this.#holding.isThere(node))
      return standing === 'needed'
        ? this.#gap(place, `what stands here holds at ${this.#holding.rangesOf(node)} only`)
        : undefined;
    if (this.#holding.leadsSomewhere(node)) return this.#part(node, kind);
    return kind === 'schema' && standing !== 'free'
      ? this.#gap(place, `${node.$ref} holds at ${this.#holding.rangesOf(node)} only`)
      : undefined;
  }

  #schema(node: JsonObject, written: JsonObject, cut: JsonObject): JsonObject {
    return schemaAtVersion(written, cut, {
      version: this.#version,
      place: (key) => this.#document.file.locate(node, key),
      isMarked: (member) => this.#ofMarked.has(member as object),
      onGap: (key, problem) => void this.#gap({ parent: node, key }, problem),
    });
  }

  #gap({ parent, key }: Place, problem: string): JsonObject {
    this.#onGap({ place: this.#document.file.locate(parent, key), problem, version: this.#version });
    return {};
  }
}

/** OpenAPI wants them, even if nothing is in them. */
const ALWAYS_THERE = new Set(['paths', 'responses']);

function hasMethods(item: JsonObject): boolean {
  return METHODS.some((method) => item[method] !== undefined);
}

function mayHaveMethods(item: JsonObject): boolean {
  return hasMethods(item) || item['x-variants'] !== undefined;
}

function pairOf<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]];
}
