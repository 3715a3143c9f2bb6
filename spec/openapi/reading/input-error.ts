/** Something that the user gave cannot be used: the message says where, what was expected and what to do. */
export class InputError extends Error {
  override name = 'InputError';
}
