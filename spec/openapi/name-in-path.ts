/** Names as a normalized path has them (RFC 9535, section 2.7): some characters stand there with a backslash. */

export function escapedName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are to be escaped
  return name.replaceAll(/[\u0000-\u001f'\\]/g, (character) => LETTERS.get(character) ?? unicode(character));
}

export function unescapedName(escaped: string): string {
  return escaped.replaceAll(
    /\\(?:u([0-9a-f]{4})|(.))/g,
    (sequence, code: string | undefined) =>
      CHARACTERS.get(sequence) ?? String.fromCharCode(parseInt(code as string, 16)),
  );
}

const LETTERS = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ["'", "\\'"],
  ['\\', '\\\\'],
]);

const CHARACTERS = new Map([...LETTERS].map(([character, sequence]) => [sequence, character]));

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
