/** Merges the same part of several versions into one part, with marks where the versions differ. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../openapi/objects/keywords.ts';
import { followReference } from '../../openapi/reading/read-object.ts';
import { type FieldType, fieldTypeOf, type ObjectKind, REFERABLE } from '../marks/object-fields.ts';
import { addKeyVariants } from './key-variants.ts';
import { mergeList } from './merge-list.ts';
import { mergeParameters } from './merge-parameters.ts';
import { collectRequirements } from './requirements.ts';
import { buildSchemaVariants } from './schema-variants.ts';
import type { Timeline } from './timeline.ts';
import {
  areAllEqual,
  areAllObjects,
  childValues,
  findSingleRun,
  newestValue,
  unionOfKeys,
  type ValuesByVersion,
} from './values-by-version.ts';

export class Merger {
  readonly #documents: readonly ApiDocument[];
  readonly #timeline: Timeline;

  /** @param documents by the index of the version */
  constructor(documents: readonly ApiDocument[], timeline: Timeline) {
    this.#documents = documents;
    this.#timeline = timeline;
  }

  /** @param span the versions of the parent; the operations of a path are marked, and not the path */
  mergeObject(
    kind: ObjectKind,
    objects: ValuesByVersion,
    span: readonly number[] = [...objects.keys()],
  ): JsonObject {
    const versions = [...objects.keys()];
    const result: JsonObject = {};
    const differing = new Map<string, ValuesByVersion>();
    for (const key of unionOfKeys(objects)) {
      const type = fieldTypeOf(kind, key);
      const values = childValues(objects, key);
      const field = this.#mergeField(type, values, type.kind === 'operation' ? span : versions);
      if (field === undefined) differing.set(key, values);
      else result[key] = field;
    }
    return addKeyVariants(result, differing, span, this.#timeline);
  }

  mergeSchema(schemas: ValuesByVersion): Json {
    if (areAllEqual(schemas)) return newestValue(schemas);
    const marked = areAllObjects(schemas) ? this.#mergeKeywords(schemas) : undefined;
    return marked ?? buildSchemaVariants(schemas, [...schemas.keys()], this.#timeline);
  }

  /** References to the component stay as they are. */
  mergeComponent(kind: ObjectKind, values: ValuesByVersion): Json {
    if (kind === 'schema') return this.mergeSchema(values);
    return areAllEqual(values) || !areAllObjects(values)
      ? newestValue(values)
      : this.mergeObject(kind, this.#resolve(values));
  }

  /** Undefined where neither a mark nor a merge can express the difference. @param span the versions of the parent */
  #mergeField(
    { kind, shape }: FieldType,
    values: ValuesByVersion,
    span: readonly number[],
  ): Json | undefined {
    const isInAll = values.size === span.length;
    if (isInAll && areAllEqual(values)) return newestValue(values);
    if (shape === 'map') return this.#mergeMap(kind, values, span);
    if (kind === 'parameter') return this.#mergeParameters(values, span);
    if (shape === 'list')
      return isInAll
        ? mergeList(values, this.#timeline, (members) => this.#mergeChild(kind, members, span))
        : undefined;
    if (kind === 'schema' && !isInAll) return undefined;
    return this.#mergeChild(kind, values, span);
  }

  /** A version without the map is one in which no member exists. */
  #mergeMap(kind: ObjectKind, values: ValuesByVersion, span: readonly number[]): JsonObject | undefined {
    const result: JsonObject = {};
    for (const name of unionOfKeys(values)) {
      const member = this.#mergeChild(kind, childValues(values, name), span);
      if (member === undefined) return undefined;
      result[name] = member;
    }
    return result;
  }

  #mergeChild(kind: ObjectKind, values: ValuesByVersion, span: readonly number[]): Json | undefined {
    if (values.size === span.length && areAllEqual(values)) return newestValue(values);
    if (kind === 'other' || !areAllObjects(values)) return undefined;
    const objects = REFERABLE.has(kind) ? this.#resolve(values) : values;
    if (kind === 'pathItem') return this.mergeObject(kind, objects, span);
    const run = findSingleRun(values, span);
    if (!run) return kind === 'schema' ? buildSchemaVariants(values, span, this.#timeline) : undefined;
    const merged = kind === 'schema' ? this.mergeSchema(objects) : this.mergeObject(kind, objects);
    return this.#timeline.mark(merged as JsonObject, run, span);
  }

  #mergeParameters(values: ValuesByVersion, span: readonly number[]): Json[] {
    return mergeParameters(values, span, this.#timeline, {
      resolve: (parameters) => this.#resolve(parameters),
      merge: (parameters) => this.mergeObject('parameter', parameters),
    });
  }

  /** Undefined where a keyword differs that can neither be marked nor have variants of its own. */
  #mergeKeywords(schemas: ValuesByVersion): JsonObject | undefined {
    const span = [...schemas.keys()];
    const requirements = collectRequirements(schemas, this.#timeline);
    const result: JsonObject = {};
    const differing = new Map<string, ValuesByVersion>();
    for (const key of unionOfKeys(schemas)) {
      const values = childValues(schemas, key);
      const merged =
        key === 'required'
          ? requirements?.always
          : this.#mergeField(fieldTypeOf('schema', key), values, span);
      if (merged !== undefined) result[key] = merged;
      else if (isAnnotation(key)) differing.set(key, values);
      else return undefined;
    }
    if (requirements?.always.length === 0) delete result.required;
    if (requirements && requirements.sometimes.length > 0)
      result.allOf = [...((result.allOf ?? []) as Json[]), ...requirements.sometimes];
    return addKeyVariants(result, differing, span, this.#timeline);
  }

  /** The targets of the references among the values, each in the document of its version. */
  #resolve(values: ValuesByVersion): ValuesByVersion {
    return new Map(
      [...values].map(([index, value]) => [
        index,
        followReference(this.#documents[index] as ApiDocument, value),
      ]),
    );
  }
}

/** No request or answer depends on it, so it can differ in `x-variants`. */
function isAnnotation(key: string): boolean {
  return ANNOTATIONS.has(key) || (isExtension(key) && key !== 'x-openstack');
}
