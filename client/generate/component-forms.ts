/**
 * The schemas that the documents name, at all of their microversions: each form has one name, and what has the form refers to it.
 */
import { upgradeSchemas } from '../../spec/contract/upgrade-schemas.ts';
import type { Json, JsonSchema, OpenApiDocument } from '../../spec/openapi/document.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import { findRecursiveSchemas } from '../../spec/openapi/references/recursive-schemas.ts';
import { Resolver } from '../../spec/openapi/references/resolver.ts';

export class ComponentForms {
  /** By the schema as JSON, with its references resolved. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #used = new Map<string, Json>();
  readonly #texts = new WeakMap<object, string>();

  /** @param documents of the microversions, oldest first */
  constructor(documents: ReadonlyMap<string, OpenApiDocument>) {
    this.#names = nameForms(documents);
  }

  /** The schema, where each part that the documents name is a reference to its form. */
  refer(schema: Json): Json {
    if (typeof schema !== 'object' || schema === null) return schema;
    if (Array.isArray(schema)) return schema.map((item) => this.refer(item));
    if (typeof schema.$ref === 'string') return this.#referToRecursive(schema.$ref);
    const name = canBeShared(schema) ? this.#names.get(this.#textOf(schema)) : undefined;
    return name === undefined ? this.#referWithin(schema) : this.#use(name, () => this.#referWithin(schema));
  }

  /** Every form that something refers to, by its name. */
  get used(): Record<string, Json> {
    return Object.fromEntries([...this.#used].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  #referWithin(schema: { [key: string]: Json }): Json {
    return Object.fromEntries(
      Object.entries(schema)
        .filter(([key]) => !key.startsWith('x-'))
        .map(([key, value]) => [key, VALUES.has(key) ? value : this.refer(value)]),
    );
  }

  #referToRecursive(id: string): Json {
    const schema = findRecursiveSchemas(id).get(id);
    if (schema === undefined) throw new Error(`${id} is the name of no schema`);
    const name = decodeURIComponent(id.split(':').at(-1) as string)
      .split('/')
      .at(-1) as string;
    return this.#use(`${name}_${id.split(':')[3]?.slice(0, 6)}`, () => this.#referWithin(schema));
  }

  #use(name: string, build: () => Json): Json {
    if (!this.#used.has(name)) {
      // A schema that contains itself is being built.
      this.#used.set(name, {});
      this.#used.set(name, build());
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #textOf(schema: object): string {
    const known = this.#texts.get(schema) ?? JSON.stringify(schema);
    this.#texts.set(schema, known);
    return known;
  }
}

/** Keywords with values and not with schemas. */
const VALUES = new Set(['enum', 'const', 'default', 'example', 'examples', 'required']);

/** A name helps the reader of objects and lists. Other schemas are as short as their names. */
function canBeShared({ type, enum: values }: JsonSchema): boolean {
  return type === 'object' || type === 'array' || Array.isArray(values);
}

function nameForms(documents: ReadonlyMap<string, OpenApiDocument>): ReadonlyMap<string, string> {
  const forms = new Map<string, Map<string, string>>();
  for (const [version, document] of documents) {
    const resolver = new Resolver(document);
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      const resolved = upgradeSchemas(resolver.resolve(schema), document.openapi);
      if (!isObject(resolved) || !canBeShared(resolved)) continue;
      const versions = forms.get(name) ?? new Map<string, string>();
      forms.set(name, versions);
      const text = JSON.stringify(resolved);
      if (!versions.has(text)) versions.set(text, version);
    }
  }
  const names = new Map<string, string>();
  for (const [name, versions] of forms)
    for (const [text, since] of versions)
      if (!names.has(text)) names.set(text, versions.size === 1 ? name : `${name}_${since}`);
  return new Map([...names].map(([text, name]) => [text, name.replaceAll(/[^\w]/g, '_')]));
}
