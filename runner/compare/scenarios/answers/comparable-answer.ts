/**
 * Reduces an answer to its structure: which properties it has, of which types, and of values those that the calls
 * determine. Texts that no call sent are prose of the target, ids and times are its own choice.
 */
import { isObject, type JsonObject } from '../../../../spec/openapi/json-object.ts';
import { decodeOrKeep } from '../../../../spec/openapi/percent-encoding.ts';
import { headerMap, isJsonType, mediaTypeOf, parseJson, type Response } from '../../../exchange.ts';
import { servicePath } from '../../../target/service-path.ts';
import { TRANSPORT_HEADERS } from '../../../target/transport-headers.ts';
import type { Comparable, ComparableBody } from '../../normalise/normalise.ts';
import { sortItems } from '../../normalise/normalise-headers.ts';
import { type NormalisedJson, sortBySerialisation } from '../../normalise/normalise-json.ts';
import { describeOthers } from './others.ts';
import { ID_NAME, type OwnValues } from './own-values.ts';

export interface AnswerContext {
  own: OwnValues;
  /** The URL of the target's service, without a slash at its end. */
  root: string;
  /** The call names or makes a resource of the run, so that values count; elsewhere only the properties do. */
  isAboutOwn: boolean;
}

export function compareForm(response: Response, context: AnswerContext): Comparable {
  const headers = headerMap(response);
  return {
    status: response.status,
    headers: comparableHeaders(headers, context),
    body: comparableBody(response, mediaTypeOf(headers), context),
  };
}

function comparableHeaders(
  headers: ReadonlyMap<string, string>,
  context: AnswerContext,
): ReadonlyMap<string, string> {
  const kept = [...headers].filter(([name]) => !TRANSPORT_HEADERS.has(name));
  return new Map(
    kept
      .map(([name, value]): [string, string] => [name, comparableHeader(name, value, context)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function comparableHeader(name: string, value: string, context: AnswerContext): string {
  if (name === 'allow' || name === 'vary') return sortItems(value);
  if (RANGE_HEADER.test(name)) return '(a version)';
  if (HTTP_DATE.test(value)) return '(a time)';
  if (/^(?:req-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return '(an id)';
  return name === 'location' ? describeLink(value, context) : value;
}

/** Which versions a target has is its own choice. */
const RANGE_HEADER = /(?:max|min)(?:imum)?[-_]version/;

const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

function comparableBody(
  { status, body }: Response,
  mediaType: string | undefined,
  context: AnswerContext,
): ComparableBody {
  if (body === '') return { kind: 'none' };
  if (!isJsonType(mediaType)) return { kind: 'prose' };
  const json = parseJson(body);
  if (json === undefined) return { kind: 'not JSON' };
  const walk = new BodyWalk(context, status >= 400);
  return { kind: 'json', json: walk.normalise(json, status >= 400 || context.isAboutOwn) };
}

class BodyWalk {
  readonly #context: AnswerContext;
  readonly #isError: boolean;

  constructor(context: AnswerContext, isError: boolean) {
    this.#context = context;
    this.#isError = isError;
  }

  /**
   * @param isOwn whether values count, and not only properties
   * @param depth of objects above; below what is not of the run, anything may be in them
   */
  normalise(json: unknown, isOwn: boolean, key = '', depth = 0): NormalisedJson {
    if (Array.isArray(json)) return depth > DEPTH ? ANY : this.#normaliseItems(json, isOwn, depth);
    if (isObject(json)) return depth > DEPTH ? ANY : this.#normaliseProperties(json, isOwn, depth);
    if (typeof json === 'string') return this.#normaliseText(json, isOwn, key);
    if (!isOwn) return ANY;
    if (typeof json !== 'number') return json as null | boolean;
    const name = this.#context.own.nameOf(String(json));
    if (ID_NAME.test(key)) return name ?? '(a number)';
    return json;
  }

  #normaliseProperties(json: JsonObject, isOwn: boolean, depth: number): NormalisedJson {
    const { own } = this.#context;
    const below = isOwn ? depth : depth + 1;
    const entries = Object.entries(json).map(([key, value]): [string, NormalisedJson] => [
      own.nameOf(key) ?? (UUID.test(key) ? '(a UUID)' : key),
      this.normalise(value, isOwn, key, below),
    ]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Of items that are not of the run, only the properties count, and not how many items there are. */
  #normaliseItems(items: readonly unknown[], isOwn: boolean, depth: number): NormalisedJson {
    const counted = items.filter((item) => this.#isOwnItem(item) || (isOwn && !isResource(item)));
    const others = items.filter((item) => !counted.includes(item));
    const normalised = sortBySerialisation(counted.map((item) => this.normalise(item, true)));
    if (others.length === 0) return normalised;
    const described = others.map((item) => this.normalise(item, false, '', Math.max(depth, DEPTH)));
    return [...normalised, describeOthers(described)];
  }

  #isOwnItem(item: unknown): boolean {
    const { own } = this.#context;
    if (typeof item === 'string') return own.nameOf(item) !== undefined;
    if (!isObject(item)) return false;
    return Object.entries(item).some(([key, value]) => {
      if (typeof value === 'number') return ID_NAME.test(key) && own.nameOf(String(value)) !== undefined;
      return typeof value === 'string' && own.nameOf(value) !== undefined;
    });
  }

  #normaliseText(text: string, isOwn: boolean, key: string): NormalisedJson {
    const { own } = this.#context;
    const name = own.nameOf(text);
    if (name !== undefined) return name;
    // Ironic puts the JSON of an error into a text.
    const inner = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
    if (typeof inner === 'object' && inner !== null) return { '(JSON)': this.normalise(inner, isOwn) };
    if (!isOwn) return ANY;
    if (/^https?:\/\//.test(text) || key === 'href') return describeLink(text, this.#context);
    if (this.#isError) return key === 'code' ? text : PROSE;
    if (own.wasSent(text)) return text;
    if (UUID.test(text)) return '(a UUID)';
    return TIME.test(text) ? '(a time)' : PROSE;
  }
}

/** An item with an id of its own, such as an entry of a history, is one of those that differ from cloud to cloud. */
function isResource(item: unknown): boolean {
  return (
    isObject(item) && Object.entries(item).some(([key, value]) => /^(?:id|uuid)$/.test(key) && value !== null)
  );
}

/** A resource may be in an object of its own: `{ "server": { … } }`. */
const DEPTH = 1;

const ANY = '(a value)';
const PROSE = '(a text)';
const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?/;

/** The path below the service's root, without ids; only that it leaves the service for a link that does. */
function describeLink(reference: string, { own, root }: AnswerContext): string {
  if (own.wasSent(reference)) return reference;
  const path = servicePath(root, reference);
  if (path === undefined) return '(a link out of the service)';
  const segments = path.split('/').map((segment) => {
    const text = decodeOrKeep(segment);
    return own.nameOf(text) ?? (UUID.test(text) || /^\d+$/.test(text) ? '*' : segment);
  });
  return segments.join('/');
}
