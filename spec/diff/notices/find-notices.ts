/** Finds what differs between two documents without a difference in any call. */
import type { ApiDocument } from '../../openapi/api-document.ts';
import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { followReference } from '../../openapi/reading/read-object.ts';
import { componentOf } from '../../openapi/references/component-of.ts';
import type { ChangeKind, ChangeLocation } from '../change.ts';
import { normaliseDocument } from '../form/normalise-document.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { readDeclarations } from './declarations.ts';
import type { DiffNotice } from './diff-notice.ts';
import type { NoticeId } from './notice-ids.ts';
import { pairedDeclarations, SeenPairs } from './paired-declarations.ts';

interface Documents {
  before: ApiDocument;
  after: ApiDocument;
}

/**
 * `deprecated`, `operationId` and the values of `x-extensible-enum`, of what both documents have. A declaration that several
 * operations share makes one notice.
 */
export function findNotices(before: ApiDocument, after: ApiDocument): DiffNotice[] {
  const [formBefore, formAfter] = [normaliseDocument(before), normaliseDocument(after, before)];
  const documents = { before, after };
  const found = new Map<string, DiffNotice>();
  const seen = new SeenPairs();
  for (const [key, form] of formAfter.operations) {
    const earlier = formBefore.operations.get(key);
    if (!earlier || earlier === form || form.url === undefined) continue;
    for (const notice of noticesOf(earlier, form, documents, seen)) {
      const { rule, place, before: from, after: to } = notice;
      const id = canonicalise([rule, place, from ?? null, to ?? null]);
      if (!found.has(id)) found.set(id, notice);
    }
  }
  return [...found.values()];
}

function* noticesOf(
  before: OperationForm,
  after: OperationForm,
  documents: Documents,
  seen: SeenPairs,
): Generator<DiffNotice> {
  const operation = after.name;
  const own = { in: 'operation' } as const;
  yield* compareOperationIds(before, after, documents);
  yield* compareDeclarations([before.source, after.source], { operation, location: own }, documents);
  for (const { location, written } of pairedDeclarations(before, after, seen))
    yield* compareDeclarations(written, { operation, location }, documents);
}

function* compareOperationIds(
  before: OperationForm,
  after: OperationForm,
  documents: Documents,
): Generator<DiffNotice> {
  const sides = { before: sideOf(before, documents.before), after: sideOf(after, documents.after) };
  const [from, to] = [sides.before.operationId, sides.after.operationId];
  if (from === to) return;
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
  const declared = kind === 'removed' ? 'before' : 'after';
  yield {
    rule: OPERATION_ID[kind],
    kind,
    operation: after.name,
    location: { in: 'operation' },
    ...(from !== undefined && { before: from }),
    ...(to !== undefined && { after: to }),
    place: documents[declared].locate(sides[declared], 'operationId'),
  };
}

function sideOf({ source }: OperationForm, document: ApiDocument): JsonObject {
  return followReference(document, source);
}

const OPERATION_ID: Readonly<Record<ChangeKind, NoticeId>> = {
  added: 'notice.operation-id.added',
  removed: 'notice.operation-id.removed',
  changed: 'notice.operation-id.changed',
};

function* compareDeclarations(
  [writtenBefore, writtenAfter]: readonly [Json, Json],
  subject: { operation: string; location: ChangeLocation },
  { before, after }: Documents,
): Generator<DiffNotice> {
  if (writtenBefore === writtenAfter && before.root === after.root) return;
  const [earlier, later] = [readDeclarations(before, writtenBefore), readDeclarations(after, writtenAfter)];
  if (!earlier.deprecated && later.deprecated)
    yield {
      rule: 'notice.deprecated.added',
      kind: 'added',
      ...subject,
      ...declaredAt(after, later.deprecated, 'deprecated'),
    };
  if (earlier.deprecated && !later.deprecated)
    yield {
      rule: 'notice.deprecated.removed',
      kind: 'removed',
      ...subject,
      ...declaredAt(before, earlier.deprecated, 'deprecated'),
    };
  const [from, to] = [valuesOf(earlier.extensible), valuesOf(later.extensible)];
  const [added, removed] = [without(to, from), without(from, to)];
  if (added.length > 0 && later.extensible)
    yield {
      rule: 'notice.extensible-enum.added',
      kind: 'added',
      ...subject,
      after: added,
      ...declaredAt(after, later.extensible, 'x-extensible-enum'),
    };
  if (removed.length > 0 && earlier.extensible)
    yield {
      rule: 'notice.extensible-enum.removed',
      kind: 'removed',
      ...subject,
      before: removed,
      ...(later.extensible
        ? declaredAt(after, later.extensible, 'x-extensible-enum')
        : declaredAt(before, earlier.extensible, 'x-extensible-enum')),
    };
}

function valuesOf(declared: JsonObject | undefined): Json[] {
  return (declared?.['x-extensible-enum'] ?? []) as Json[];
}

function without(values: readonly Json[], others: readonly Json[]): Json[] {
  const known = new Set(others.map(canonicalise));
  return values.filter((value) => !known.has(canonicalise(value)));
}

function declaredAt(
  document: ApiDocument,
  declared: JsonObject,
  key: string,
): Pick<DiffNotice, 'place' | 'component'> {
  const component = componentOf(document, declared);
  return { ...(component !== undefined && { component }), place: document.locate(declared, key) };
}
