/** Unusable input from the user: the message says where, what is wrong and what to do. Exit code 2. */
export class InputError extends Error {
  override name = 'InputError';
}
