/** Text of a cloud for terminals and logs, where control characters would move the cursor, colour or hide what follows. */

/** Control characters but line ends and tabs, and characters that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Each as its escape, such as `\u001b`. */
export function makeVisible(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** As `makeVisible`, in one line. */
export function makeOneLine(text: string): string {
  return makeVisible(text).replaceAll('\r\n', '\\n').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

/** As `makeVisible`, for each text within the value. */
export function makeTextsVisible<T>(value: T): T {
  if (typeof value === 'string') return makeVisible(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(makeTextsVisible) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, makeTextsVisible(each)])) as T;
}
