/** The version after one: its last number, and one more. Undefined for a scheme without a number at its end. */
export function nextVersion(version: string): string | undefined {
  const [, start, number] = /^(.*?)(\d+)$/.exec(version) ?? [];
  // In a date the last number is a day, and the version after it is of whatever day it is published.
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(version);
  return number === undefined || isDate ? undefined : `${start}${Number(number) + 1}`;
}
