/** Values that differ from run to run without meaning anything: UUIDs, positions in lists, generated names. */

/** Replaces each by `*`, so that equal mistakes have equal texts. */
export function maskVolatileValues(text: string): string {
  return VOLATILE_VALUES.reduce((result, pattern) => result.replaceAll(pattern, '*'), text);
}

const VOLATILE_VALUES = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /(?<=\/)\d+(?=\/|$)/g,
  /CUSTOM_\w+/g,
  /interop-[0-9a-f]+/g,
];
