/** The version with the last number raised by one; undefined for a name that does not end with a number, and for a date. */
export function nextVersion(version: string): string | undefined {
  const [, start, number] = /^(.*?)(\d+)$/.exec(version) ?? [];
  // The next date is that of the next publication.
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(version);
  return number === undefined || isDate ? undefined : `${start}${Number(number) + 1}`;
}
