/** A digest of all that clients can see of a document, the same however the document is written. */

import { createHash } from 'node:crypto';
import type { ApiDocument } from '../openapi/api-document.ts';
import { asSet, CanonicalText, canonicalise } from '../openapi/canonical.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { serialisationOf } from './form/media/serialisation.ts';
import { normaliseDocument } from './form/normalise-document.ts';
import type {
  HeaderForm,
  MediaForm,
  OperationForm,
  ParameterForm,
  ResponseForm,
} from './form/operation-form.ts';
import { SchemaDigests } from './form/schema/schema-digests.ts';
import { isNamelessFamily, membersOf, repeatedIn } from './operations/parameters/parameter-families.ts';

/**
 * The version of the normal form. Increment it with every change of the form: all digests change, and a lock with older
 * ones has to be renewed, since it no longer says whether documents changed.
 */
export const DIGEST_FORM = 'v1';

/**
 * The form, `sha256:` and 64 hexadecimal digits: `v1:sha256:0f…`.
 * @param predecessor a document that may share parts with this one: shared parts are normalised once
 * @throws SpecError for what cannot be compared
 */
export function digestOf(document: ApiDocument, predecessor?: ApiDocument): string {
  const { operations, schemas } = normaliseDocument(document, predecessor);
  const digests = new SchemaDigests(schemas.nodes);
  const forms = [...operations.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const texts = forms.map((form) => cachedText(form, digests, () => operationJson(form, digests)).text);
  return `${DIGEST_FORM}:sha256:${createHash('sha256')
    .update(`[${texts.join(',')}]`)
    .digest('hex')}`;
}

/**
 * The same of what calls show alone: without the names of exploded objects in the query, which no URL has, and with such an
 * object as the single parameters that it is in the URL.
 */
export function digestOfCalls(document: ApiDocument): string {
  const { operations, schemas } = normaliseDocument(document);
  const digests = new SchemaDigests(schemas.nodes);
  const forms = [...operations.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const calls = forms.map((form) => ({ ...operationJson(form, digests), ...splitFamilies(form, digests) }));
  return createHash('sha256').update(canonicalise(calls)).digest('hex');
}

function splitFamilies({ parameters }: OperationForm, digests: SchemaDigests): JsonObject {
  const single: JsonObject = {};
  const families: Json[] = [];
  for (const [key, parameter] of parameters) {
    const members = isNamelessFamily(parameter) ? membersOf(parameter) : undefined;
    if (members?.every(({ required }) => typeof required === 'boolean'))
      for (const { name, schema, required } of members)
        single[`query ${name}`] = parameterJson(
          {
            required: required === true,
            serialisation: serialisationOf({}, 'query', schema),
            repeated: repeatedIn(schema),
            codes: null,
            schema,
          },
          digests,
        );
    else if (isNamelessFamily(parameter)) families.push(parameterJson(parameter, digests));
    else single[key] = parameterJson(parameter, digests);
  }
  return { parameters: single, families: asSet(families) };
}

/** Versions share most of their operations, and operations some of their responses. */
const TEXTS = new WeakMap<object, CanonicalText>();

/** Digests of circular schemas depend on the other schemas of the document, so texts with them are not cached. */
function cachedText(part: object, digests: SchemaDigests, toJson: () => Json): CanonicalText {
  const known = TEXTS.get(part);
  if (known) return known;
  const text = new CanonicalText(canonicalise(toJson()));
  if (digests.areSettled) TEXTS.set(part, text);
  return text;
}

// Published digests depend on every key below.

function operationJson(form: OperationForm, digests: SchemaDigests): JsonObject {
  const { key, parameters, body, responses, facts } = form;
  return {
    key,
    facts: Object.fromEntries(facts),
    parameters: mapValues(parameters, (parameter) => parameterJson(parameter, digests)),
    body: body ? { required: body.required, types: mediaTypesJson(body.byMediaType, digests) } : null,
    responses: mapValues(responses, (response) =>
      asJson(cachedText(response, digests, () => responseJson(response, digests))),
    ),
  };
}

function parameterJson(
  { required, serialisation, repeated, codes, schema }: Omit<ParameterForm, 'source' | 'location'>,
  digests: SchemaDigests,
): Json {
  return { required, form: serialisation, repeated, codes, schema: digests.portableOf(schema) };
}

function responseJson({ headers, byMediaType }: ResponseForm, digests: SchemaDigests): Json {
  return {
    types: mediaTypesJson(byMediaType, digests),
    headers: mapValues(headers, (header) => headerJson(header, digests)),
  };
}

function headerJson({ required, serialisation, schema }: HeaderForm, digests: SchemaDigests): Json {
  return { required, form: serialisation, schema: digests.portableOf(schema) };
}

function mediaTypesJson(byMediaType: ReadonlyMap<string, MediaForm>, digests: SchemaDigests): Json {
  return mapValues(byMediaType, ({ schema, encoding, partHeaders }) => ({
    schema: digests.portableOf(schema),
    encoding,
    ...(partHeaders.size > 0 && {
      partHeaders: mapValues(partHeaders, (header) => headerJson(header, digests)),
    }),
  }));
}

/** `canonicalise` accepts it in place of a value. */
function asJson(text: CanonicalText): Json {
  return text as unknown as Json;
}

function mapValues<T>(map: ReadonlyMap<string, T>, toJson: (value: T) => Json): JsonObject {
  return Object.fromEntries([...map].map(([key, value]) => [key, toJson(value)]));
}
