/** UUIDs as this API takes them: canonical, in small letters. */

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** By code unit: the order of lists. */
export function byUuid(one: { uuid: string }, other: { uuid: string }): number {
  return one.uuid < other.uuid ? -1 : Number(one.uuid > other.uuid);
}
