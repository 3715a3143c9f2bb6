/**
 * Formats JSON for reading: a value that fits on a line stays on one line.
 *
 * @import { Json } from '../../../spec/openapi/document.ts'
 */

/** @type {(value: Json, width: number) => string} */
export function formatJson(value, width) {
  const line = formatJsonLine(value);
  return line.length <= width ? line : formatJsonLines(value, width);
}

/**
 * Puts each member of the value on its own line, however short it is, so that two values can be compared line by line.
 * @type {(value: Json, width: number, indent?: string) => string}
 */
export function formatJsonLines(value, width, indent = '') {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  /** @type {(key: string, each: Json) => string} */
  const member = (key, each) => {
    const line = `${inner}${key}${formatJsonLine(each)}`;
    return line.length <= width ? line : `${inner}${key}${formatJsonLines(each, width, inner)}`;
  };
  const members = Array.isArray(value)
    ? value.map((each) => member('', each))
    : Object.entries(value).map(([key, each]) => member(`${JSON.stringify(key)}: `, each));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return members.length === 0 ? `${open}${close}` : `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

/** @type {(value: Json) => string} */
function formatJsonLine(value) {
  if (Array.isArray(value)) return `[${value.map(formatJsonLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${formatJsonLine(each)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
