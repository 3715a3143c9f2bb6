/** Reads a path as a server does: percent-encoded letters are letters, and the query is no part of it. */

/** @returns the decoded segments; a segment that is encoded wrongly as it stands */
export function segmentsOf(path: string): string[] {
  return (path.split('?')[0] as string).split('/').slice(1).map(decodeOrKeep);
}

/** @returns the text as it stands where it is encoded wrongly */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
