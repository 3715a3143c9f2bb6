/** A document in the form in which it is compared. */
import type { ApiDocument } from './api-document.ts';
import { Operations } from './normalise-operation.ts';
import { Schemas } from './normalise-schema.ts';
import type { OperationForm } from './operation-form.ts';

export interface Form {
  /** By their keys. */
  operations: ReadonlyMap<string, OperationForm>;
  schemas: Schemas;
}

/** A document is often compared with the one before it and with the one after it. */
const FORMS = new WeakMap<object, Form>();

/** @throws SpecError for what cannot be compared, such as a keyword that is not known */
export function formOf(document: ApiDocument): Form {
  const known = FORMS.get(document.root);
  if (known) return known;
  const schemas = new Schemas(document);
  const form = { operations: new Operations(document, schemas).all(), schemas };
  FORMS.set(document.root, form);
  return form;
}
