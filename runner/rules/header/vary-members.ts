/** The members of `Vary`: it is judged by them, because a proxy adds its own. */

/** The field names in lower case; none without the header. */
export function listVaryMembers(value = ''): string[] {
  const members = value.split(',').map((member) => member.trim().toLowerCase());
  return members.filter((member) => member !== '');
}

/** True for what a compressing proxy adds: it says nothing about the API, like the headers of a hop. */
export function isOfProxy(member: string): boolean {
  return member === 'accept-encoding';
}
