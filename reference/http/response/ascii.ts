/**
 * JSON in ASCII alone, as Python writes it and OpenStack's services send it. It says the same, and its length in
 * characters is its length in bytes, so that no long answer has to be measured or encoded.
 */
export function asciiJson(text: string): string {
  return NOT_ASCII.test(text) ? text.replaceAll(EACH_NOT_ASCII, escaped) : text;
}

const NOT_ASCII = /[\u0080-\uffff]/;
const EACH_NOT_ASCII = /[\u0080-\uffff]/g;

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text as JSON, quotation marks and all. */
export function stringInJson(text: string): string {
  return SAFE.test(text) ? `"${text}"` : asciiJson(JSON.stringify(text));
}

/** Text that stands between quotation marks as it is. */
const SAFE = /^[\w.:-]*$/;
