/** Keys of the store as LMDB takes them: neither the character NUL, nor half of a surrogate pair, which UTF-8 does not have. */

/** In bytes; LMDB's own limit is 1,978, with what marks the type of a key. */
const MAX_LENGTH = 1_960;
const NOT_TAKEN = /[\0%]|\p{Surrogate}/gu;
const ESCAPED = /%([0-9a-f]{4})/g;

/** Different keys stay different. @throws Error for a key that is too long, before anything is written */
export function encodeKey(key: string): string {
  const encoded = key.replace(NOT_TAKEN, (char) => `%${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (encoded.length * 3 > MAX_LENGTH && Buffer.byteLength(encoded) > MAX_LENGTH)
    throw new Error(`a key of the store has more than ${MAX_LENGTH} bytes: ${key.slice(0, 100)}…`);
  return encoded;
}

export function decodeKey(key: string): string {
  return key.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
