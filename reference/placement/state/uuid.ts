/** The forms in which OpenStack takes a UUID. */

/** The usual form of whatever was taken for a UUID: lower case, with dashes. */
export function dashed(uuid: string): string {
  const digits = uuid.toLowerCase().replaceAll(/urn:|uuid:|[^0-9a-f]/g, '');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
