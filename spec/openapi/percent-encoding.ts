/** Percent-encoding of URLs (RFC 3986, section 2.1). */

/** @returns the text as it stands where it is encoded wrongly */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
