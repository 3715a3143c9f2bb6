/** Every notice that a document contains, with the operation, parameter, header, body or property that it is about. */

import type { ChangeLocation } from '../diff/change.ts';
import { normaliseDocument } from '../diff/form/normalise-document.ts';
import type { MediaForm, OperationForm } from '../diff/form/operation-form.ts';
import type { SchemaNode } from '../diff/form/schema/schema-node.ts';
import { stepOf } from '../diff/form/schema/schema-steps.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { findNotice, type Notice, readNotice, resolveDeclarations } from '../openapi/notice.ts';
import { declaredProperties, hasNotice, SchemasWithNotices } from './schemas-with-notices.ts';
import type { NoticeSubject } from './subject.ts';

export interface WrittenNotice {
  subject: NoticeSubject;
  notice: Notice;
  /** The object that contains the notice, as it is written. */
  declared: JsonObject;
  /** `file:line`. */
  place: string;
}

/**
 * Includes incomplete notices, such as `x-removed-in` without `deprecated: true`.
 *
 * @throws SpecError for a document that cannot be compared
 */
export function collectNotices(document: ApiDocument): WrittenNotice[] {
  const schemas = new SchemasWithNotices(document);
  return [...normaliseDocument(document).operations.values()]
    .filter(({ url }) => url !== undefined)
    .flatMap((operation) => [...new NoticeWalk(document, operation, schemas).ofOperation()]);
}

/** Visits everything in one operation that a notice can be about. */
class NoticeWalk {
  constructor(
    private readonly document: ApiDocument,
    private readonly form: OperationForm,
    private readonly schemas: SchemasWithNotices,
  ) {}

  *ofOperation(): Generator<WrittenNotice> {
    const { source, parameters, responses } = this.form;
    yield* this.#at(source, { in: 'operation' });
    for (const { location, source: parameter, schema } of parameters.values())
      yield* this.#ofValue(parameter, schema, location);
    yield* this.#ofRequestBody();
    for (const [status, { headers, byMediaType }] of responses) {
      for (const [name, { source: header, schema }] of headers)
        yield* this.#ofValue(header, schema, { in: 'header', name, status });
      yield* this.#ofContent(byMediaType, { in: 'body', status });
    }
  }

  /** A request body has no `deprecated`; a notice for the whole body is in its schema. */
  *#ofRequestBody(): Generator<WrittenNotice> {
    const { body } = this.form;
    if (!body) return;
    const location: ChangeLocation = { in: 'request-body' };
    for (const { source } of body.byMediaType.values())
      yield* this.#at((source as { schema?: Json }).schema ?? null, location);
    yield* this.#ofContent(body.byMediaType, location);
  }

  *#ofValue(source: Json, schema: SchemaNode, location: ChangeLocation): Generator<WrittenNotice> {
    yield* this.#at(source, location);
    yield* this.#below(schema, location, [], new Visits());
  }

  *#ofContent(
    byMediaType: ReadonlyMap<string, MediaForm>,
    location: ChangeLocation,
  ): Generator<WrittenNotice> {
    for (const [mediaType, { schema }] of byMediaType)
      yield* this.#below(schema, { ...location, mediaType }, [], new Visits());
  }

  *#below(
    node: SchemaNode,
    location: ChangeLocation,
    path: readonly string[],
    visits: Visits,
  ): Generator<WrittenNotice> {
    if (!this.schemas.has(node) || !visits.enter(node)) return;
    for (const { written, step } of declaredProperties(node))
      yield* this.#at(written, location, [...path, ...step]);
    for (const [key, child] of node.children) {
      const step = stepOf(key);
      if (step) yield* this.#below(child, location, [...path, ...step], visits);
    }
    for (const set of node.sets.values())
      for (const member of set) yield* this.#below(member, location, path, visits);
    visits.leave(node);
  }

  *#at(written: Json, location: ChangeLocation, path: readonly string[] = []): Generator<WrittenNotice> {
    const declared = resolveDeclarations(this.document, written).find(hasNotice);
    if (!declared) return;
    const notice = findNotice(this.document, written) ?? readNotice(declared);
    const pointer = path.length > 0 ? { pointer: pointerOf(path) } : {};
    const subject = { operation: this.form.name, location: { ...location, ...pointer } };
    yield { subject, notice, declared, place: this.document.locate(declared) };
  }
}

/** A schema that many places share is reported at this many of them. */
const MAX_PLACES = 20;

/** Stops at schemas that contain themselves, and at the limit of places for one schema. */
class Visits {
  readonly #open = new Set<SchemaNode>();
  readonly #counts = new Map<SchemaNode, number>();

  enter(node: SchemaNode): boolean {
    const count = this.#counts.get(node) ?? 0;
    if (this.#open.has(node) || count === MAX_PLACES) return false;
    this.#open.add(node);
    this.#counts.set(node, count + 1);
    return true;
  }

  leave(node: SchemaNode): void {
    this.#open.delete(node);
  }
}
