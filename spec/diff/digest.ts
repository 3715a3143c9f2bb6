/** A digest of all that clients can see of a document: the same whatever way it is written down. */

import { createHash } from 'node:crypto';
import type { ApiDocument } from '../openapi/api-document.ts';
import { CanonicalText, canonicalise } from '../openapi/canonical.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { formOf } from './form/form-of.ts';
import type { MediaForm, OperationForm, ResponseForm } from './form/operation-form.ts';
import { SchemaDigests } from './form/schema/schema-digests.ts';

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

/** Versions share most of their parts, and operations of a version some, and what is shown of those is the same. */
const TEXTS = new WeakMap<object, CanonicalText>();

function textOf(form: OperationForm, digests: SchemaDigests): string {
  return once(form, digests, () => shownOperation(form, digests)).text;
}

/** Digests of schemas in circles depend on what else is asked for, and so nothing is kept of them. */
function once(part: object, digests: SchemaDigests, show: () => Json): CanonicalText {
  const known = TEXTS.get(part);
  if (known) return known;
  const text = new CanonicalText(canonicalise(show()));
  if (digests.areSettled) TEXTS.set(part, text);
  return text;
}

function shownOperation(
  { key, parameters, body, responses, facts }: OperationForm,
  digests: SchemaDigests,
): Json {
  return {
    key,
    facts: Object.fromEntries(facts),
    parameters: mapped(parameters, ({ required, form: written, repeated, codes, schema }) => ({
      required,
      form: written,
      repeated,
      codes,
      schema: digests.of(schema),
    })),
    body: body ? { required: body.required, types: shownTypes(body.byMediaType, digests) } : null,
    responses: mapped(responses, (response) =>
      asJson(once(response, digests, () => shownResponse(response, digests))),
    ),
  };
}

function shownResponse({ headers, byMediaType }: ResponseForm, digests: SchemaDigests): Json {
  return {
    types: shownTypes(byMediaType, digests),
    headers: mapped(headers, ({ required, form: written, schema }) => ({
      required,
      form: written,
      schema: digests.of(schema),
    })),
  };
}

function shownTypes(byMediaType: ReadonlyMap<string, MediaForm>, digests: SchemaDigests): Json {
  return mapped(byMediaType, ({ schema, encoding }) => ({ schema: digests.of(schema), encoding }));
}

/** `canonical` takes it as a value. */
function asJson(text: CanonicalText): Json {
  return text as unknown as Json;
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (value: T) => Json): JsonObject {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]));
}
