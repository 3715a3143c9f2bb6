/** A server in normal form. */

import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';

/**
 * The URL with the variables that it has, in the order of the URL: no call shows their names. A variable whose `enum` has one
 * value is that value (OpenAPI 3.0 and 3.1, Server Variable Object).
 */
export function serverFact({ url, variables }: JsonObject): Json {
  const declared = (variables ?? {}) as { [name: string]: JsonObject };
  const names: string[] = [];
  const template = String(url).replaceAll(/\{([^}]*)\}/g, (written, name: string) => {
    const variable = declared[name];
    if (!variable) return written;
    const value = onlyValue(variable);
    if (value !== undefined) return value;
    if (!names.includes(name)) names.push(name);
    return `{${names.indexOf(name) + 1}}`;
  });
  const normal = withHostInLowerCase(template);
  if (names.length === 0) return normal;
  return { url: normal, variables: names.map((name) => variableFact(declared[name] as JsonObject)) };
}

function onlyValue({ enum: values }: JsonObject): string | undefined {
  return Array.isArray(values) && values.length === 1 ? String(values[0]) : undefined;
}

function variableFact({ default: initial, enum: values = [] }: JsonObject): Json {
  return { default: initial ?? null, enum: asSet(values as Json[]) };
}

/**
 * RFC 3986, section 6.2.2.1: scheme and host are case-insensitive; RFC 9110, sections 4.2.1 and 4.2.2: without a port, the
 * port is 80 or 443.
 */
function withHostInLowerCase(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#@]*(?=[/?#]|$)/i, (start) =>
    start.toLowerCase().replace(/^(http(?=:.*:80$)|https(?=:.*:443$))(.*):\d+$/, '$1$2'),
  );
}
