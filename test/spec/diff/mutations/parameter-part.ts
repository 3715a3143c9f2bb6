/** The part that a report names for a parameter. */
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import type {} from './edit.ts';

/** Undefined for a header that OpenAPI ignores among the parameters. */
export function partOf(parameter: JsonObject, url: string): string | undefined {
  const { in: place, name } = parameter as { in: string; name: string };
  if (place === 'header' && /^(accept|content-type|authorization)$/i.test(name)) return undefined;
  if (place === 'header') return `header ${name.toLowerCase()}`;
  return place === 'path' ? `path ${namesIn(url).indexOf(name) + 1}` : `${place} ${name}`;
}

/** The parameters of a path. */
export function namesIn(url: string): string[] {
  return [...url.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
}
