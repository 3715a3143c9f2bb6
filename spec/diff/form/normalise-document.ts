/** A document in the normal form in which it is compared: documents that mean the same have equal forms. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import { eraseParameterNames } from '../../openapi/objects/erase-parameter-names.ts';
import { SharedParts } from '../../openapi/references/shared-parts.ts';
import { OperationNormaliser } from './normalise-operations.ts';
import type { OperationForm } from './operation-form.ts';
import { hasDiscriminator } from './schema/discriminators.ts';
import { SchemaNormaliser } from './schema/normalise-schema.ts';

export interface DocumentForm {
  /** By key. */
  operations: ReadonlyMap<string, OperationForm>;
  schemas: SchemaNormaliser;
  /** Reused for a document that shares parts with this one. */
  normaliser: OperationNormaliser;
}

/** A document is often compared with its predecessor and with its successor. */
const FORMS = new WeakMap<object, DocumentForm>();

/**
 * @param predecessor a document that may share parts with this one: shared parts are normalised once
 * @throws SpecError for what cannot be compared, such as an unknown keyword
 */
export function normaliseDocument(document: ApiDocument, predecessor?: ApiDocument): DocumentForm {
  const known = FORMS.get(document.root);
  if (known) return known;
  const base = predecessor && sharedBase(predecessor, document);
  const schemas = new SchemaNormaliser(document, base);
  const normaliser = new OperationNormaliser(
    document,
    schemas,
    base && { operations: base.normaliser, shared: base.shared },
  );
  const form = { operations: normaliser.all(), schemas, normaliser };
  FORMS.set(document.root, form);
  return form;
}

/** Undefined for documents with a discriminator: what it means depends on components that no reference names. */
function sharedBase(predecessor: ApiDocument, document: ApiDocument) {
  if (hasDiscriminator(predecessor.root) || hasDiscriminator(document.root)) return undefined;
  return { ...normaliseDocument(predecessor), shared: new SharedParts(predecessor, document) };
}

/** The operation with this name, such as `GET /traits/{name}`; the names of its path parameters do not matter. */
export function findOperation(document: ApiDocument, name: string): OperationForm | undefined {
  const url = eraseParameterNames(name);
  const operations = [...normaliseDocument(document).operations.values()];
  return (
    operations.find((each) => each.name === name) ??
    operations.find((each) => eraseParameterNames(each.name) === url)
  );
}
