import { InputError } from '../../../spec/openapi/reading/input-error.ts';

/** A file of calls cannot be read. The message says where, what is expected, and what to do. */
export class CallsError extends InputError {
  override name = 'CallsError';
}
