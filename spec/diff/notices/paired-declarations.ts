/** The parameters, headers, properties and other schemas that both of two operations declare. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { pointerOf } from '../../openapi/json-pointer.ts';
import type { ChangeLocation } from '../change.ts';
import type { MediaForm, OperationForm, ResponseForm } from '../form/operation-form.ts';
import { type SchemaNode, writtenIn } from '../form/schema/schema-node.ts';
import { stepOf } from '../form/schema/schema-steps.ts';

export interface PairedDeclaration {
  location: ChangeLocation;
  /** In the older and in the newer document, perhaps references. */
  written: readonly [before: Json, after: Json];
}

/** Pairs of schemas that were visited, in any operation. */
export class SeenPairs {
  readonly #seen = new Map<SchemaNode, Set<SchemaNode>>();

  /** Returns false for a pair that was added before. */
  add(before: SchemaNode, after: SchemaNode): boolean {
    const known = this.#seen.get(before) ?? new Set();
    this.#seen.set(before, known);
    if (known.has(after)) return false;
    known.add(after);
    return true;
  }
}

/** @param seen kept by the caller: a pair of schemas that operations share is visited once */
export function* pairedDeclarations(
  before: OperationForm,
  after: OperationForm,
  seen: SeenPairs,
): Generator<PairedDeclaration> {
  for (const [key, parameter] of after.parameters) {
    const earlier = before.parameters.get(key);
    if (!earlier) continue;
    const { location } = parameter;
    yield { location, written: [earlier.source, parameter.source] };
    yield* pairedSchemas(earlier.schema, parameter.schema, location, [], seen);
  }
  if (before.body && after.body)
    yield* pairedMedia(before.body.byMediaType, after.body.byMediaType, { in: 'request-body' }, seen);
  for (const [status, response] of after.responses) {
    const earlier = before.responses.get(status);
    if (earlier && earlier !== response) yield* pairedResponses(earlier, response, status, seen);
  }
}

function* pairedResponses(
  before: ResponseForm,
  after: ResponseForm,
  status: string,
  seen: SeenPairs,
): Generator<PairedDeclaration> {
  for (const [name, header] of after.headers) {
    const earlier = before.headers.get(name);
    if (!earlier) continue;
    const location: ChangeLocation = { in: 'header', name, status };
    yield { location, written: [earlier.source, header.source] };
    yield* pairedSchemas(earlier.schema, header.schema, location, [], seen);
  }
  yield* pairedMedia(before.byMediaType, after.byMediaType, { in: 'body', status }, seen);
}

function* pairedMedia(
  before: ReadonlyMap<string, MediaForm>,
  after: ReadonlyMap<string, MediaForm>,
  location: ChangeLocation,
  seen: SeenPairs,
): Generator<PairedDeclaration> {
  for (const [mediaType, media] of after) {
    const earlier = before.get(mediaType);
    if (!earlier) continue;
    const [from, to] = [earlier, media].map(({ source }) => (source as { schema?: Json }).schema ?? null);
    const place = { ...location, mediaType };
    yield { location: place, written: [from as Json, to as Json] };
    yield* pairedSchemas(earlier.schema, media.schema, place, [], seen);
  }
}

/** Every schema below a pair of schemas that both have. */
function* pairedSchemas(
  before: SchemaNode,
  after: SchemaNode,
  location: ChangeLocation,
  path: readonly string[],
  seen: SeenPairs,
): Generator<PairedDeclaration> {
  if (before === after || !seen.add(before, after)) return;
  for (const [key, child] of after.children) {
    const earlier = before.children.get(key);
    const step = stepOf(key);
    if (!earlier || !step) continue;
    const below = [...path, ...step];
    const place = below.length === 0 ? location : { ...location, pointer: pointerOf(below) };
    yield { location: place, written: [writtenBelow(before, key, earlier), writtenBelow(after, key, child)] };
    yield* pairedSchemas(earlier, child, location, below, seen);
  }
  for (const [from, to] of pairedMembers(before, after)) {
    yield { location: { ...location, pointer: pointerOf(path) }, written: [from.source, to.source] };
    yield* pairedSchemas(from, to, location, path, seen);
  }
}

/** As the schema above has it: next to a `$ref` there may be a `deprecated`. */
function writtenBelow(parent: SchemaNode, key: string, child: SchemaNode): Json {
  const [keyword, ...rest] = key.split(' ') as [string, ...string[]];
  const name = rest.length === 0 ? undefined : rest.join(' ');
  const schema = writtenIn(parent, keyword, name) as JsonObject | null;
  const value = schema?.[keyword];
  const written = name === undefined ? value : (value as JsonObject | undefined)?.[name];
  return written ?? child.source;
}

/** Members of `allOf`, `anyOf` and `oneOf` by the names of their components, and others by their order. */
function pairedMembers(before: SchemaNode, after: SchemaNode): [SchemaNode, SchemaNode][] {
  return [...after.sets].flatMap(([keyword, members]) => {
    const earlier = before.sets.get(keyword) ?? [];
    return members.flatMap((member, index) => {
      const named = earlier.find(({ name }) => name !== '' && name === member.name);
      const pair =
        named ?? (member.name === '' && earlier.length === members.length ? earlier[index] : undefined);
      return pair ? [[pair, member] as [SchemaNode, SchemaNode]] : [];
    });
  });
}
