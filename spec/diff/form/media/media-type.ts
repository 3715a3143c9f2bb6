/** Media types in one spelling. */

/**
 * Type, subtype and the names of parameters in lower case, parameters in alphabetical order and without needless quotes (RFC
 * 9110, section 8.3.1). The value of `charset` is case-insensitive (RFC 2046, section 4.1.2), and so in lower case.
 */
export function normaliseMediaType(written: string): string {
  const [type = '', ...parameters] = splitParameters(written);
  return [type.toLowerCase(), ...parameters.map(normaliseParameter).sort()].join(';');
}

/** `application/json` of `application/json;charset=utf-8`. */
export function withoutParameters(mediaType: string): string {
  return mediaType.split(';')[0] ?? '';
}

/** Splits at semicolons outside of quotes; an empty part means nothing. */
function splitParameters(written: string): string[] {
  const parts = written.match(/(?:"(?:\\.|[^"\\])*"|[^;"]|")+/g) ?? [];
  return parts.map((each) => each.trim()).filter((each) => each !== '');
}

function normaliseParameter(written: string): string {
  const [name = '', ...rest] = written.split('=');
  const key = name.trim().toLowerCase();
  const value = unquoted(rest.join('=').trim());
  return `${key}=${key === 'charset' ? value.toLowerCase() : value}`;
}

/** A quoted token equals the token. */
function unquoted(value: string): string {
  const [, token] = /^"([!#$%&'*+.^_`|~0-9A-Za-z-]+)"$/.exec(value) ?? [];
  return token ?? value;
}
