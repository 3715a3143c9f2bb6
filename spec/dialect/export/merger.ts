/** Makes one part of a document of what stands in its place in each version, marked where it does not always do so. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../openapi/keywords.ts';
import { followReference } from '../../openapi/reading/read-object.ts';
import { type Kind, REFERABLE, type Slot, slotOf } from '../marks/grammar.ts';
import { areObjects, below, isSame, keysIn, newestValue, presence, type ValuesByVersion } from './held.ts';
import { keysInVariants } from './keys-in-variants.ts';
import { memberByMember } from './member-by-member.ts';
import { parametersByName } from './parameters-by-name.ts';
import { requirements } from './requirements.ts';
import { schemaVariants } from './schema-variants.ts';
import type { Timeline } from './timeline.ts';

export class Merger {
  readonly #documents: readonly ApiDocument[];
  readonly #timeline: Timeline;

  /** @param documents by the index of the version */
  constructor(documents: readonly ApiDocument[], timeline: Timeline) {
    this.#documents = documents;
    this.#timeline = timeline;
  }

  /** @param span the versions in which the object could stand there; the operations of a path are marked by themselves */
  object(kind: Kind, held: ValuesByVersion, span: readonly number[] = [...held.keys()]): JsonObject {
    const own = [...held.keys()];
    const result: JsonObject = {};
    const differing = new Map<string, ValuesByVersion>();
    for (const key of keysIn(held)) {
      const slot = slotOf(kind, key);
      const part = this.#part(slot, below(held, key), slot.kind === 'operation' ? span : own);
      if (part === undefined) differing.set(key, below(held, key));
      else result[key] = part;
    }
    return keysInVariants(result, differing, span, this.#timeline);
  }

  schema(held: ValuesByVersion): Json {
    if (isSame(held)) return newestValue(held);
    const marked = areObjects(held) ? this.#markedSchema(held) : undefined;
    return marked ?? schemaVariants(held, [...held.keys()], this.#timeline);
  }

  /** References to a component stay as they are, whatever becomes of it. */
  component(kind: Kind, held: ValuesByVersion): Json {
    if (kind === 'schema') return this.schema(held);
    return isSame(held) || !areObjects(held) ? newestValue(held) : this.object(kind, this.#resolved(held));
  }

  /** Undefined for what can be neither marked nor merged. @param span the versions in which it could stand there */
  #part({ kind, shape }: Slot, held: ValuesByVersion, span: readonly number[]): Json | undefined {
    const isEverywhere = held.size === span.length;
    if (isEverywhere && isSame(held)) return newestValue(held);
    if (shape === 'names') return this.#named(kind, held, span);
    if (kind === 'parameter') return this.#parameters(held, span);
    if (shape === 'list')
      return isEverywhere
        ? memberByMember(held, this.#timeline, (member) => this.#one(kind, member, span))
        : undefined;
    if (kind === 'schema' && !isEverywhere) return undefined;
    return this.#one(kind, held, span);
  }

  /** No names are as good as nothing. */
  #named(kind: Kind, held: ValuesByVersion, span: readonly number[]): JsonObject | undefined {
    const result: JsonObject = {};
    for (const name of keysIn(held)) {
      const part = this.#one(kind, below(held, name), span);
      if (part === undefined) return undefined;
      result[name] = part;
    }
    return result;
  }

  #one(kind: Kind, held: ValuesByVersion, span: readonly number[]): Json | undefined {
    if (held.size === span.length && isSame(held)) return newestValue(held);
    if (kind === 'other' || !areObjects(held)) return undefined;
    const values = REFERABLE.has(kind) ? this.#resolved(held) : held;
    if (kind === 'item') return this.object(kind, values, span);
    const run = presence(held, span);
    if (!run) return kind === 'schema' ? schemaVariants(held, span, this.#timeline) : undefined;
    const one = kind === 'schema' ? this.schema(values) : this.object(kind, values);
    return this.#timeline.marked(one as JsonObject, run, span);
  }

  #parameters(held: ValuesByVersion, span: readonly number[]): Json[] {
    return parametersByName(held, span, this.#timeline, {
      resolved: (parameters) => this.#resolved(parameters),
      merged: (parameters) => this.object('parameter', parameters),
    });
  }

  /** Undefined for what is not the same in all versions, and cannot be marked in its place. */
  #markedSchema(held: ValuesByVersion): JsonObject | undefined {
    const span = [...held.keys()];
    const asked = requirements(held, this.#timeline);
    const result: JsonObject = {};
    const differing = new Map<string, ValuesByVersion>();
    for (const key of keysIn(held)) {
      const values = below(held, key);
      const part = key === 'required' ? asked?.always : this.#part(slotOf('schema', key), values, span);
      if (part !== undefined) result[key] = part;
      else if (isWords(key)) differing.set(key, values);
      else return undefined;
    }
    if (asked?.always.length === 0) delete result.required;
    if (asked && asked.sometimes.length > 0)
      result.allOf = [...((result.allOf ?? []) as Json[]), ...asked.sometimes];
    return keysInVariants(result, differing, span, this.#timeline);
  }

  /** What the references lead to, in each version. */
  #resolved(held: ValuesByVersion): ValuesByVersion {
    return new Map(
      [...held].map(([index, value]) => [
        index,
        followReference(this.#documents[index] as ApiDocument, value),
      ]),
    );
  }
}

/** What no call shows, and can be said in variants of keys. */
function isWords(key: string): boolean {
  return ANNOTATIONS.has(key) || (isExtension(key) && key !== 'x-openstack');
}
