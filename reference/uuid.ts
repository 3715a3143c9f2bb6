/** UUIDs: the forms that the APIs accept, and the order of lists that are sorted by UUID. */
import { CANONICAL_UUID } from '../spec/contract/validate.ts';

/** The path parameters of an operation on the thing with this UUID. */
export type UuidPath = { uuid: string };

/** Whether the text is a UUID in canonical form: lower case, with hyphens. The scheduler accepts no other form. */
export function isCanonicalUuid(text: string): boolean {
  return CANONICAL_UUID.test(text);
}

/**
 * The canonical form of a UUID.
 * @param uuid in any form that `oslo_utils.uuidutils.is_uuid_like` accepts, such as upper case or `urn:uuid:…`
 */
export function toCanonicalUuid(uuid: string): string {
  if (CANONICAL_UUID.test(uuid)) return uuid;
  const digits = uuid.toLowerCase().replaceAll(/urn:|uuid:|[^0-9a-f]/g, '');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A comparator for `sort`: by code unit. */
export function compareByUuid(a: { uuid: string }, b: { uuid: string }): number {
  return a.uuid < b.uuid ? -1 : Number(a.uuid > b.uuid);
}
