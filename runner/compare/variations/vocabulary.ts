/**
 * The names that a service knows: properties and query parameters, with values of them. They come from its documents and from
 * what was sent and answered so far, at every version, since a call with a name of another version shows most.
 */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import type { ScenarioCall } from '../../case/generated/scenario.ts';

/** `ports` for `/v1/ports`, `/v1/ports/detail` and `/v1/ports/{id}`. */
export function nounOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && !segment.includes('{'));
  const last = segments.at(-1) ?? '';
  return last === 'detail' ? (segments.at(-2) ?? last) : last;
}

const MOST_VALUES = 2;

/** The names by their nouns. */
class NamesByNoun {
  readonly #nouns = new Map<string, Map<string, Json[]>>();

  add(noun: string, name: string, value?: Json): void {
    const names = this.#nouns.get(noun) ?? new Map<string, Json[]>();
    this.#nouns.set(noun, names);
    const values = names.get(name) ?? [];
    names.set(name, values);
    const isKnown = values.some((one) => typeOf(one) === typeOf(value));
    if (value !== undefined && value !== null && !isKnown && values.length < MOST_VALUES) values.push(value);
  }

  of(noun: string): ReadonlyMap<string, readonly Json[]> {
    return this.#nouns.get(noun) ?? new Map();
  }

  /** Of all nouns. */
  all(): ReadonlyMap<string, readonly Json[]> {
    const all = new Map<string, readonly Json[]>();
    for (const names of this.#nouns.values())
      for (const [name, values] of names) if (!(all.get(name)?.length ?? 0)) all.set(name, values);
    return all;
  }
}

function typeOf(value: Json | undefined): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

export class Vocabulary {
  readonly #properties = new NamesByNoun();
  readonly #parameters = new NamesByNoun();
  readonly #nested = new Map<string, Set<string>>();

  constructor(service: Service) {
    for (const contract of service.contracts) if (contract.kind === 'operation') this.#readContract(contract);
  }

  /** The properties of a resource. */
  propertiesOf(path: string): ReadonlyMap<string, readonly Json[]> {
    return this.#properties.of(nounOf(path));
  }

  /** Properties of the resources beside and below it. */
  propertiesAround(path: string): string[] {
    const around = this.#nested.get(parentOf(path)) ?? new Set<string>();
    return [...around].flatMap((noun) => [...this.#properties.of(noun).keys()]);
  }

  /** The query parameters of a resource, with values. */
  parametersOf(path: string): ReadonlyMap<string, readonly Json[]> {
    return this.#parameters.of(nounOf(path));
  }

  /** The query parameters of all operations, with values: those of the resource first. */
  parameters(path: string): ReadonlyMap<string, readonly Json[]> {
    return new Map([...this.#parameters.of(nounOf(path)), ...this.#withoutOwn(path)]);
  }

  /** Learns the parameters of a call that may never be made. */
  addParameters(path: string, query: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(query)) this.#parameters.add(nounOf(path), name, value);
  }

  /** Learns from a call and its answer. */
  learn({ path, query, body, method }: ScenarioCall, answer: unknown, isSuccess: boolean): void {
    const noun = nounOf(path);
    this.#addNested(path);
    for (const [name, value] of Object.entries(query))
      this.#parameters.add(noun, name, [value].flat()[0] as string);
    if (method !== 'GET') this.#learnBody(noun, body);
    if (isSuccess) this.#learnAnswer(noun, answer);
  }

  #withoutOwn(path: string): [string, readonly Json[]][] {
    const own = this.#parameters.of(nounOf(path));
    return [...this.#parameters.all()].filter(([name]) => !own.has(name));
  }

  #learnBody(noun: string, body: Json | undefined): void {
    if (isPatch(body)) {
      for (const { path, value } of body) {
        const [, name] = /^\/([^/]+)$/.exec(path) ?? [];
        if (name !== undefined) this.#properties.add(noun, name, value);
      }
    } else if (isObject(body)) {
      for (const [name, value] of Object.entries(body)) this.#properties.add(noun, name, value);
    }
  }

  #learnAnswer(noun: string, answer: unknown): void {
    for (const item of itemsOf(answer))
      for (const [name, value] of Object.entries(item)) this.#properties.add(noun, name, value);
  }

  #readContract({ path, query, body, responses }: Contract): void {
    const noun = nounOf(path);
    this.#addNested(path);
    for (const { name, schema } of query.parameters) this.#parameters.add(noun, name, exampleOf(schema));
    if (body) this.#readSchema(noun, body.schema);
    for (const [status, { bodies }] of responses)
      if (status < 300) for (const schema of bodies.values()) this.#readSchema(noun, schema);
  }

  /** Of a list, the properties of its items. */
  #readSchema(noun: string, schema: JsonSchema): void {
    const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
    const lists = Object.values(properties).filter(({ items }) => items !== undefined);
    const [list] = lists;
    const isList = list !== undefined && Object.keys(properties).length <= MOST_BESIDE_LIST;
    const own = isList ? ((list.items as JsonSchema).properties as Record<string, JsonSchema>) : properties;
    for (const [name, each] of Object.entries(own ?? {})) this.#properties.add(noun, name, exampleOf(each));
  }

  #addNested(path: string): void {
    const parent = parentOf(path);
    const nouns = this.#nested.get(parent) ?? new Set<string>();
    nouns.add(nounOf(path));
    this.#nested.set(parent, nouns);
  }
}

/** A list has links and a count beside its items. */
const MOST_BESIDE_LIST = 4;

/** `/v1/nodes/{id}` for `/v1/nodes/{id}/bios` and `/v1/nodes/{id}/bios/{name}`; empty where no resource is above. */
function parentOf(path: string): string {
  return /^(.*\{[^{}]+\})\/[^{}]+/.exec(path)?.[1] ?? '';
}

export interface PatchOperation {
  op: string;
  path: string;
  value?: Json;
}

/** A JSON Patch (RFC 6902). */
export function isPatch(body: unknown): body is PatchOperation[] {
  const isOperation = (item: unknown) =>
    isObject(item) && typeof item.op === 'string' && typeof item.path === 'string';
  return Array.isArray(body) && body.length > 0 && body.every(isOperation);
}

/** The resource of an answer, or the items of its list. */
function itemsOf(answer: unknown): Record<string, Json>[] {
  if (Array.isArray(answer)) return answer.filter(isObject).slice(0, MOST_ITEMS);
  if (!isObject(answer)) return [];
  const entries = Object.entries(answer);
  const lists = entries.filter(([name, value]) => Array.isArray(value) && !/links$/.test(name));
  const [first] = lists;
  if (first && lists.length === 1 && entries.length <= MOST_BESIDE_LIST)
    return itemsOf(first[1]).filter((item) => Object.keys(item).length > 1);
  const [single] = entries;
  return entries.length === 1 && single && isObject(single[1]) ? [single[1]] : [answer];
}

const MOST_ITEMS = 5;

/** A value that a schema allows, as far as its type says. */
function exampleOf({ enum: listed, type, format, pattern, minimum }: JsonSchema): Json | undefined {
  if (Array.isArray(listed)) return listed[0] as Json;
  const [first] = [type].flat();
  if (first === 'integer' || first === 'number') return (minimum as number | undefined) ?? 1;
  if (first === 'boolean') return true;
  if (first === 'array') return [];
  if (first === 'object') return {};
  if (first !== 'string' || pattern !== undefined) return undefined;
  return format === 'uuid' ? '6d1f7f0a-7a6d-4b55-9c1e-000000000001' : 'interop';
}
