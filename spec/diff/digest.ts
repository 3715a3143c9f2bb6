/** A digest of all that clients can see of a document: the same whatever way it is written down. */
import { createHash } from 'node:crypto';
import type { Json } from '../document.ts';
import type { ApiDocument } from './api-document.ts';
import { canonical } from './canonical.ts';
import { formOf } from './form-of.ts';
import type { MediaForm, OperationForm } from './operation-form.ts';
import { SchemaDigests } from './schema-digests.ts';
import type { SchemaNode } from './schema-node.ts';

/**
 * The form in which documents are digested. It is counted up when the form changes, and with it every digest: then a digest
 * of before says nothing any more, and must not be taken for one of a changed document.
 */
export const DIGEST_FORM = 'v1';

/**
 * The form, `sha256:` and 64 hexadecimal digits.
 * @param like a document that may share parts with this one: what is the same in both is not read again
 * @throws SpecError for what cannot be compared
 */
export function digestOf(document: ApiDocument, like?: ApiDocument): string {
  const { operations, schemas } = formOf(document, like);
  const digests = new SchemaDigests(schemas.nodes);
  const forms = [...operations.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const texts = forms.map((form) => textOf(form, digests));
  return `${DIGEST_FORM}:sha256:${createHash('sha256')
    .update(`[${texts.join(',')}]`)
    .digest('hex')}`;
}

/** Versions share most of their operations, and what is shown of those is the same. */
const TEXTS = new WeakMap<OperationForm, string>();

function textOf(form: OperationForm, digests: SchemaDigests): string {
  const known = TEXTS.get(form);
  if (known !== undefined) return known;
  const text = canonical(shownOperation(form, (node) => digests.of(node)));
  if (digests.areSettled) TEXTS.set(form, text);
  return text;
}

type Shown = { key: string } & { [name: string]: Json };

function shownOperation(form: OperationForm, schema: (node: SchemaNode) => string): Shown {
  const { key, parameters, body, responses, facts } = form;
  const types = (byMediaType: ReadonlyMap<string, MediaForm>) =>
    mapped(byMediaType, ({ schema: node, encoding }) => ({ schema: schema(node), encoding }));
  return {
    key,
    facts: Object.fromEntries(facts),
    parameters: mapped(parameters, ({ required, form: written, repeated, codes, schema: node }) => ({
      required,
      form: written,
      repeated,
      codes,
      schema: schema(node),
    })),
    body: body ? { required: body.required, types: types(body.byMediaType) } : null,
    responses: mapped(responses, ({ headers, byMediaType }) => ({
      types: types(byMediaType),
      headers: mapped(headers, ({ required, form: written, schema: node }) => ({
        required,
        form: written,
        schema: schema(node),
      })),
    })),
  };
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (value: T) => Json): { [key: string]: Json } {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]));
}
