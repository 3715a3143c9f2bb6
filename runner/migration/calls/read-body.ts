import type { SentBody } from './made-call.ts';

/** @param text of a recorded request; a body that is not JSON stands as text */
export function readSentBody(text: string | null | undefined): SentBody | undefined {
  if (text === null || text === undefined || text === '') return undefined;
  return { value: parseOrKeep(text), unseen: [], open: [] };
}

/** The value of a recorded answer; undefined for an empty one, and for another format than JSON. */
export function readSeenBody(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const value = parseOrKeep(text);
  return typeof value === 'string' ? undefined : value;
}

function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
