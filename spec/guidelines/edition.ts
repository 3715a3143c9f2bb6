/** Editions: `2026.11`, `next`, and those of another series, such as `dns.2026.11`. */

/** True for a month or `next`, with the name of a series in front or without. */
export function isEdition(text: string): boolean {
  return FORM.test(text);
}

/** The name in front of the month; empty for the main series. */
export function seriesOf(edition: string): string {
  return FORM.exec(edition)?.[1] ?? '';
}

/** Negative where `a` is the older one. `next` is newer than every month. Only editions of one series have an order. */
export function compareEditions(a: string, b: string): number {
  const [monthOfA, monthOfB] = [monthOf(a), monthOf(b)];
  return monthOfA < monthOfB ? -1 : monthOfA > monthOfB ? 1 : 0;
}

/** True for `2026.11.yaml`, the name of an edition's file. */
export function isEditionName(file: string): boolean {
  const [, name] = /^(.*)\.ya?ml$/.exec(file) ?? [];
  return name !== undefined && isEdition(name);
}

/** Letters follow digits, so that the text of months and of `next` has the right order. */
function monthOf(edition: string): string {
  return FORM.exec(edition)?.[2] ?? edition;
}

const FORM = /^(?:([a-z][a-z0-9-]*)\.)?(\d{4}\.\d\d|next)$/;
