/** The security requirements of an operation in normal form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { followReference } from '../../openapi/reading/read-object.ts';
import { findTarget } from '../../openapi/references/references.ts';
import { withoutDescriptions } from './without-descriptions.ts';

/** Most operations share the requirements of the document, so each list is normalised once for a document. */
const SECURITY = new WeakMap<object, { root: object; fact: Json }>();

/** @throws SpecError for a reference to a scheme without a target */
export function securityFact(requirements: readonly JsonObject[], document: ApiDocument): Json {
  const known = SECURITY.get(requirements);
  if (known?.root === document.root) return known.fact;
  const fact = normalise(requirements, document);
  SECURITY.set(requirements, { root: document.root, fact });
  return fact;
}

/** Replaces the name of each scheme, which no call shows, by the scheme. */
function normalise(requirements: readonly JsonObject[], document: ApiDocument): Json {
  const alternatives = requirements.map((each) =>
    asSet(
      Object.entries(each).map(
        ([name, scopes]): Json => ({
          scheme: schemeFact(name, scopes as string[], document),
          scopes: asSet(scopes as Json[]),
        }),
      ),
    ),
  );
  const isOpen = alternatives.every((each) => each.length === 0);
  return isOpen ? [] : asSet(alternatives);
}

/** @param required the scopes that an operation requires of the scheme */
function schemeFact(name: string, required: readonly string[], document: ApiDocument): Json {
  const components = document.root.components as JsonObject | undefined;
  const own = (components?.securitySchemes as JsonObject | undefined)?.[name];
  // In OpenAPI 3.2 the name may be a reference.
  const written = own ?? findTarget(document.root, name);
  if (written === undefined) return { name };
  const scheme = withoutDescriptions(followReference(document, written)) as JsonObject;
  const fields = FIELDS[String(scheme.type)];
  const counted = Object.entries(scheme).filter(([key]) => !fields || key === 'type' || fields.includes(key));
  return Object.fromEntries(
    counted.map(([key, value]) => [key, effectiveValue(scheme, key, value, required)]),
  );
}

/** The fields that apply to each type (OpenAPI 3.0 and 3.1, Security Scheme Object). */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  apiKey: ['name', 'in'],
  http: ['scheme'],
  mutualTLS: [],
  oauth2: ['flows', 'oauth2MetadataUrl'],
  openIdConnect: ['openIdConnectUrl'],
};

function effectiveValue(scheme: JsonObject, key: string, value: Json, required: readonly string[]): Json {
  // RFC 9110, section 11.1: the names of authentication schemes are case-insensitive.
  if (key === 'scheme') return String(value).toLowerCase();
  // RFC 9110, section 5.1: so are the names of headers.
  if (key === 'name' && scheme.in === 'header') return inCustomaryCase(String(value));
  return key === 'flows' && isObject(value) ? flowsFact(value, required) : value;
}

/** `X-Auth-Token`; published digests depend on this form. */
function inCustomaryCase(header: string): string {
  return header.toLowerCase().replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** A scope that the operation does not require is no part of its calls. */
function flowsFact(flows: JsonObject, required: readonly string[]): Json {
  const entries = Object.entries(flows).map(([name, flow]): [string, Json] => {
    if (!isObject(flow)) return [name, flow];
    const scopes = (Array.isArray(flow.scopes) ? flow.scopes : []) as string[];
    return [name, { ...flow, scopes: scopes.filter((each) => required.includes(each)) }];
  });
  return Object.fromEntries(entries);
}
