/** Names in a normalized path (RFC 9535, section 2.7), in which some characters are escaped with a backslash. */

/** The name as it is written between single quotes. */
export function escapeName(name: string): string {
  return name.replaceAll(NEEDS_ESCAPE, (character) => ESCAPES.get(character) ?? escapeCode(character));
}

/** The inverse of `escapeName`. */
export function unescapeName(escaped: string): string {
  return escaped.replaceAll(
    /\\(?:u([0-9a-f]{4})|(.))/g,
    (sequence, code: string | undefined) =>
      CHARACTERS.get(sequence) ?? String.fromCharCode(parseInt(code as string, 16)),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to be escaped
const NEEDS_ESCAPE = /[\u0000-\u001f'\\]/g;

const ESCAPES = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ["'", "\\'"],
  ['\\', '\\\\'],
]);

const CHARACTERS = new Map([...ESCAPES].map(([character, sequence]) => [sequence, character]));

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
