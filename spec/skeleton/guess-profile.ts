/** Reads from documents what a profile says: how calls ask for a version, and where they have a token. */
import type { OpenApiDocument } from '../openapi/document.ts';
import { isObject, type JsonObject } from '../openapi/json-object.ts';
import { Resolver } from '../openapi/references/resolver.ts';

/** Parts of `profile.yaml`, in its own form. */
export interface ProfileGuess {
  request?: JsonObject;
  authentication?: JsonObject;
}

/** @param document the newest */
export function guessProfile(document: OpenApiDocument): ProfileGuess {
  const request = findVersionParameter(document);
  const authentication = findAuthentication(document);
  return { ...(request && { request }), ...(authentication && { authentication }) };
}

/** A parameter of a name like `api-version`, in a header or the query, of any operation. */
function findVersionParameter(document: OpenApiDocument): JsonObject | undefined {
  const resolver = new Resolver(document);
  const components = (document.components ?? {}) as { parameters?: Record<string, unknown> };
  const items = Object.values(document.paths) as unknown as JsonObject[];
  const lists = [
    Object.values(components.parameters ?? {}),
    ...items
      .flatMap((item) => [item, ...Object.values(item).filter(isObject)])
      .map((each) => each.parameters),
  ];
  for (const written of lists.flat()) {
    const parameter = isObject(written) ? (resolver.resolve(written) as JsonObject) : {};
    const { name } = parameter;
    if (typeof name !== 'string' || !/version/i.test(name)) continue;
    if (parameter.in === 'header') return { header: name };
    if (parameter.in === 'query') return { query: name };
  }
  return undefined;
}

/** The first scheme of those that put a token into a header; none where the documents know no scheme. */
function findAuthentication(document: OpenApiDocument): JsonObject | undefined {
  const { securitySchemes = {} } = (document.components ?? {}) as {
    securitySchemes?: Record<string, unknown>;
  };
  const schemes = Object.values(securitySchemes).filter(isObject);
  if (schemes.length === 0) return { none: true };
  for (const { type, in: place, name, scheme } of schemes) {
    if (type === 'apiKey' && place === 'header' && typeof name === 'string') return { header: name };
    const isBearer = type === 'http' && String(scheme).toLowerCase() === 'bearer';
    if (isBearer || type === 'oauth2' || type === 'openIdConnect')
      return { header: 'Authorization', value: 'Bearer {token}' };
  }
  return undefined;
}
