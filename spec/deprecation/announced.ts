/** Everything in a document that is announced to go. */

import type { ChangeLocation } from '../diff/change.ts';
import { formOf } from '../diff/form/form-of.ts';
import type { MediaForm, OperationForm } from '../diff/form/operation-form.ts';
import type { SchemaNode } from '../diff/form/schema/schema-node.ts';
import { stepOf } from '../diff/form/schema/schema-steps.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { declarationsOf, type Notice, noticeIn, noticeOf } from '../openapi/notice.ts';
import { pointerOf } from '../openapi/references.ts';
import { declaredBelow, LeadingTo, saysSomething } from './leading-to.ts';
import type { NoticeSubject } from './subject.ts';

export interface Announced {
  subject: NoticeSubject;
  notice: Notice;
  /** As written, with what a notice must not have. */
  declared: JsonObject;
  /** `file:line`. */
  place: string;
}

/** Also what has a part of a notice and is not deprecated. @throws SpecError for what cannot be compared */
export function announcedIn(document: ApiDocument): Announced[] {
  const leading = new LeadingTo(document);
  return [...formOf(document).operations.values()]
    .filter(({ url }) => url !== undefined)
    .flatMap((operation) => [...ofOperation(document, operation, leading)]);
}

function* ofOperation(document: ApiDocument, form: OperationForm, leading: LeadingTo): Generator<Announced> {
  yield* here(form.source, { in: 'operation' });
  for (const { location, source, schema } of form.parameters.values())
    yield* described(source, schema, location);
  if (form.body) {
    const location: ChangeLocation = { in: 'request-body' };
    for (const { source } of form.body.byMediaType.values())
      yield* here((source as { schema?: Json }).schema ?? null, location);
    yield* media(form.body.byMediaType, location);
  }
  for (const [status, { headers, byMediaType }] of form.responses) {
    for (const [name, { source, schema }] of headers)
      yield* described(source, schema, { in: 'header', name, status });
    yield* media(byMediaType, { in: 'body', status });
  }

  function* here(
    written: Json,
    location: ChangeLocation,
    path: readonly string[] = [],
  ): Generator<Announced> {
    const declared = declarationsOf(document, written).find(saysSomething);
    if (!declared) return;
    const notice = noticeOf(document, written) ?? noticeIn(declared);
    const subject = {
      operation: form.name,
      location: { ...location, ...(path.length > 0 && { pointer: pointerOf(path) }) },
    };
    yield { subject, notice, declared, place: document.place(declared) };
  }

  function* described(source: Json, schema: SchemaNode, location: ChangeLocation): Generator<Announced> {
    yield* here(source, location);
    yield* below(schema, location, [], new Visits());
  }

  function* media(
    byMediaType: ReadonlyMap<string, MediaForm>,
    location: ChangeLocation,
  ): Generator<Announced> {
    for (const [mediaType, { schema }] of byMediaType)
      yield* below(schema, { ...location, mediaType }, [], new Visits());
  }

  function* below(
    node: SchemaNode,
    location: ChangeLocation,
    path: readonly string[],
    visits: Visits,
  ): Generator<Announced> {
    if (!leading.has(node) || !visits.enter(node)) return;
    for (const { written, step } of declaredBelow(node)) yield* here(written, location, [...path, ...step]);
    for (const [key, child] of node.children) {
      const step = stepOf(key);
      if (step) yield* below(child, location, [...path, ...step], visits);
    }
    for (const set of node.sets.values())
      for (const member of set) yield* below(member, location, path, visits);
    visits.leave(node);
  }
}

/** A schema can be in itself, and one that many share be in many places: of more than these nothing is said. */
const MOST_PLACES = 20;

class Visits {
  readonly #open = new Set<SchemaNode>();
  readonly #counts = new Map<SchemaNode, number>();

  enter(node: SchemaNode): boolean {
    const count = this.#counts.get(node) ?? 0;
    if (this.#open.has(node) || count === MOST_PLACES) return false;
    this.#open.add(node);
    this.#counts.set(node, count + 1);
    return true;
  }

  leave(node: SchemaNode): void {
    this.#open.delete(node);
  }
}
