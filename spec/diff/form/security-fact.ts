/** The security requirements of an operation in normal form. */

import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { withoutDescriptions } from './without-descriptions.ts';

/** Most operations share the requirements of the document, so each list is normalised once for its schemes. */
const SECURITY = new WeakMap<object, { schemes: Json | undefined; fact: Json }>();

/** @param root the document, for its security schemes */
export function securityFact(requirements: readonly JsonObject[], { components }: JsonObject): Json {
  const schemes = (components as JsonObject | undefined)?.securitySchemes;
  const known = SECURITY.get(requirements);
  if (known && known.schemes === schemes) return known.fact;
  const fact = normalise(requirements, (schemes ?? {}) as JsonObject);
  SECURITY.set(requirements, { schemes, fact });
  return fact;
}

/** Replaces the name of each scheme, which no call shows, by the scheme. */
function normalise(requirements: readonly JsonObject[], schemes: JsonObject): Json {
  const alternatives = requirements.map((each) =>
    asSet(
      Object.entries(each).map(
        ([name, scopes]): Json => ({
          scheme: withoutDescriptions(schemes[name] ?? { name }),
          scopes: asSet(scopes as Json[]),
        }),
      ),
    ),
  );
  const isOpen = alternatives.every((each) => each.length === 0);
  return isOpen ? [] : asSet(alternatives);
}
