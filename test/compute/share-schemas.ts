/** Gives names to schemas that occur several times, and to the bodies of operations, so that documents stay readable. */
import type { Json, JsonSchema } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { parsePointer } from '../../spec/openapi/json-pointer.ts';
import { CHILD, CHILDREN_BY_NAME, CHILDREN_IN_ORDER, SETS } from '../../spec/openapi/objects/keywords.ts';
import { collectReferences } from '../../spec/openapi/references/references.ts';
import type { DraftOperation } from './build-operation.ts';

/** A name, and where its schema is: the same schema is replaced by a reference wherever it occurs at that version. */
export interface SharedSchema {
  name: string;
  operation: string;
  kind: 'request' | 'response' | 'query';
  /** A JSON Pointer into the body's schema, or the name of a query parameter. */
  pointer: string;
}

/** Names the schemas of the microversions in which the named ones are the same. */
export class SchemaNames {
  readonly #texts: SchemaTexts;
  readonly #schemas: ReadonlyMap<string, JsonSchema>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #shared = new WeakMap<JsonSchema, JsonSchema>();
  readonly #components = new Map<string, JsonSchema>();

  /** @param schemas by name */
  constructor(texts: SchemaTexts, schemas: ReadonlyMap<string, JsonSchema>) {
    this.#texts = texts;
    this.#schemas = schemas;
    this.#names = new Map([...schemas].map(([name, schema]) => [texts.textOf(schema), name]));
  }

  /** The schema with references to the named ones. */
  share = (schema: JsonSchema): JsonSchema => {
    const known = this.#shared.get(schema);
    if (known) return known;
    const name = this.#names.get(this.#texts.textOf(schema));
    const shared =
      name === undefined
        ? this.#shareParts(schema)
        : this.#texts.intern({ $ref: `#/components/schemas/${name}` });
    this.#shared.set(schema, shared);
    return shared;
  };

  /** The named schemas that parts of a document refer to, with those that they refer to, by name. */
  componentsOf(parts: readonly Json[]): JsonObject {
    const found = new Map<string, JsonSchema>();
    const queue = parts.flatMap((part) => [...collectReferences(part, REFERENCES)]);
    for (const reference of queue) {
      const name = reference.slice(reference.lastIndexOf('/') + 1);
      const schema = this.#schemas.get(name);
      if (!schema || found.has(name)) continue;
      const shared = this.#componentFor(name, schema);
      found.set(name, shared);
      queue.push(...collectReferences(shared, REFERENCES));
    }
    return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #componentFor(name: string, schema: JsonSchema): JsonSchema {
    const shared = this.#components.get(name) ?? this.#shareParts(schema);
    this.#components.set(name, shared);
    return shared;
  }

  #shareParts(schema: JsonSchema): JsonSchema {
    const entries = Object.entries(schema).map(([keyword, value]) => [
      keyword,
      this.#shareValue(keyword, value),
    ]);
    return this.#texts.intern(Object.fromEntries(entries));
  }

  #shareValue(keyword: string, value: Json): Json {
    if (typeof value !== 'object' || value === null) return value;
    if (CHILD.has(keyword)) return this.share(value as JsonSchema);
    if (SETS.has(keyword) || CHILDREN_IN_ORDER.has(keyword))
      return (value as Json[]).map((each) => this.#shareChild(each));
    if (!CHILDREN_BY_NAME.has(keyword)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.#shareChild(each)]));
  }

  #shareChild(value: Json): Json {
    return typeof value === 'object' && value !== null ? this.share(value as JsonSchema) : value;
  }
}

const REFERENCES = new WeakMap<object, ReadonlySet<string>>();

/**
 * The schemas that have names at a microversion, by name: the first of those that are equal, and none that is as easy to
 * read as a reference.
 */
export function nameSchemas(
  texts: SchemaTexts,
  shared: readonly SharedSchema[],
  drafts: ReadonlyMap<string, DraftOperation>,
): Map<string, JsonSchema> {
  const seen = new Set<string>();
  const schemas = new Map<string, JsonSchema>();
  for (const { name, operation, kind, pointer } of shared) {
    const draft = drafts.get(operation);
    const schema = draft && findSchema(draft, kind, pointer);
    const text = schema && texts.textOf(schema);
    if (text === undefined || text.length < SMALLEST || seen.has(text) || schemas.has(name)) continue;
    seen.add(text);
    schemas.set(name, schema as JsonSchema);
  }
  return schemas;
}

const SMALLEST = 60;

/** Texts of schemas, and one object for each text. */
export class SchemaTexts {
  readonly #texts = new WeakMap<object, string>();
  readonly #interned = new Map<string, JsonSchema>();

  textOf(schema: JsonSchema): string {
    const known = this.#texts.get(schema);
    if (known !== undefined) return known;
    const text = JSON.stringify(schema);
    this.#texts.set(schema, text);
    return text;
  }

  intern(schema: JsonSchema): JsonSchema {
    const text = this.textOf(schema);
    const known = this.#interned.get(text);
    if (known) return known;
    this.#interned.set(text, schema);
    return schema;
  }
}

function findSchema(
  draft: DraftOperation,
  kind: SharedSchema['kind'],
  pointer: string,
): JsonSchema | undefined {
  if (kind === 'query') return draft.parameters.find(({ name }) => name === pointer)?.schema;
  let node: Json | undefined = draft[kind];
  for (const key of parsePointer(pointer)) node = (node as JsonObject | undefined)?.[key];
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? node : undefined;
}
