/** A document in the form in which it is compared. */
import type { ApiDocument } from '../../openapi/api-document.ts';
import { eraseParameterNames } from '../../openapi/erase-parameter-names.ts';
import { SharedParts } from '../../openapi/shared-parts.ts';
import { Operations } from './normalise-operation.ts';
import type { OperationForm } from './operation-form.ts';
import { Schemas } from './schema/normalise-schema.ts';

export interface DocumentForm {
  /** By their keys. */
  operations: ReadonlyMap<string, OperationForm>;
  schemas: Schemas;
  /** What the operations were read by, which knows from what. */
  reader: Operations;
}

/** A document is often compared with the one before it and with the one after it. */
const FORMS = new WeakMap<object, DocumentForm>();

/**
 * @param like a document that may share parts with this one: what is the same in both is not read again
 * @throws SpecError for what cannot be compared, such as a keyword that is not known
 */
export function formOf(document: ApiDocument, like?: ApiDocument): DocumentForm {
  const known = FORMS.get(document.root);
  if (known) return known;
  const other = like && { ...formOf(like), shared: new SharedParts(like, document) };
  const schemas = new Schemas(document, other);
  const reader = new Operations(
    document,
    schemas,
    other && { operations: other.reader, shared: other.shared },
  );
  const form = { operations: reader.all(), schemas, reader };
  FORMS.set(document.root, form);
  return form;
}

/** The operation of a name, whatever the names of its parameters are. */
export function operationNamed(document: ApiDocument, name: string): OperationForm | undefined {
  const wanted = eraseParameterNames(name);
  return [...formOf(document).operations.values()].find((each) => eraseParameterNames(each.name) === wanted);
}
