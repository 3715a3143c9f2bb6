/**
 * Writes JSON in ASCII only, as Python does and OpenStack's services send it. The length in characters is then the length
 * in bytes, so long responses need neither measuring nor encoding.
 */
export function escapeNonAscii(text: string): string {
  return NOT_ASCII.test(text) ? text.replaceAll(EACH_NOT_ASCII, escapeUnit) : text;
}

const NOT_ASCII = /[\u0080-\uffff]/;
const EACH_NOT_ASCII = /[\u0080-\uffff]/g;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes a string as JSON in ASCII, with the quotation marks. */
export function quoteJson(text: string): string {
  return SAFE.test(text) ? `"${text}"` : escapeNonAscii(JSON.stringify(text));
}

/** Text that needs no escapes. */
const SAFE = /^[\w.:-]*$/;
