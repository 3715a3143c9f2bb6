/** What differs from one run to the next though it means the same: UUIDs, positions, names of our own. */

/** The text with `*` in the place of each, so that equal mistakes have equal texts. */
export function maskVolatileValues(text: string): string {
  return PARTICULARS.reduce((result, pattern) => result.replaceAll(pattern, '*'), text);
}

const PARTICULARS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /(?<=\/)\d+(?=\/|$)/g,
  /CUSTOM_\w+/g,
  /interop-[0-9a-f]+/g,
];
