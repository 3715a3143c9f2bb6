/** An entry as LMDB has it: its revision, a space, and its value as JSON, so that the revision is read without the value. */
import type { StoreEntry } from '../port.ts';

export function encodeEntry(revision: number, json: string): string {
  return `${revision} ${json}`;
}

export function decodeEntry(text: string): Pick<StoreEntry, 'value' | 'revision'> {
  const space = text.indexOf(' ');
  return { revision: Number(text.slice(0, space)), value: JSON.parse(text.slice(space + 1)) };
}

export function revisionOf(bytes: Uint8Array): number {
  let revision = 0;
  for (let at = 0; bytes[at] !== SPACE; at += 1) revision = revision * 10 + (bytes[at] as number) - ZERO;
  return revision;
}

const SPACE = 32;
const ZERO = 48;
