/** Gives names to schemas that occur several times, and to the bodies of operations, so that documents stay readable. */
import type { Json, JsonSchema } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { parsePointer } from '../../spec/openapi/json-pointer.ts';
import { CHILD, CHILDREN_BY_NAME, CHILDREN_IN_ORDER, SETS } from '../../spec/openapi/objects/keywords.ts';
import type { DraftOperation } from './build-operation.ts';

/** A name, and where its schema is: the same schema is replaced by a reference wherever it occurs at that version. */
export interface SharedSchema {
  name: string;
  operation: string;
  kind: 'request' | 'response' | 'query';
  /** A JSON Pointer into the body's schema, or the name of a query parameter. */
  pointer: string;
}

/** Names the schemas of one microversion. Equal input gives the same objects at every version. */
export class SchemaNames {
  readonly #texts: SchemaTexts;
  readonly #names = new Map<string, string>();
  readonly #schemas = new Map<string, JsonSchema>();
  readonly #used = new Set<string>();

  constructor(
    texts: SchemaTexts,
    shared: readonly SharedSchema[],
    drafts: ReadonlyMap<string, DraftOperation>,
  ) {
    this.#texts = texts;
    for (const { name, operation, kind, pointer } of shared) {
      const draft = drafts.get(operation);
      const schema = draft && findSchema(draft, kind, pointer);
      if (!schema) continue;
      const text = texts.textOf(schema);
      if (this.#names.has(text) || text.length < SMALLEST) continue;
      this.#names.set(text, name);
      this.#schemas.set(name, schema);
    }
  }

  /** The schema with references to the named ones. */
  share = (schema: JsonSchema): JsonSchema => {
    const name = this.#names.get(this.#texts.textOf(schema));
    if (name === undefined) return this.#shareParts(schema);
    this.#used.add(name);
    return this.#texts.intern({ $ref: `#/components/schemas/${name}` });
  };

  /** Those that were referred to, with what they refer to, by name. */
  components(): JsonObject {
    const result = new Map<string, JsonSchema>();
    for (const name of this.#used) result.set(name, this.#shareParts(this.#schemas.get(name) as JsonSchema));
    return Object.fromEntries([...result].sort(([one], [other]) => (one < other ? -1 : 1)));
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

/** A shorter schema is as easy to read as a reference. */
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
