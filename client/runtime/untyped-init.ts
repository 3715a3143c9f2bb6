/** What calls are made with inside the client, where the types of an operation are not known. */
import type { CallSettings } from '../types/calls.ts';

/** What `CallInit` describes for each operation. */
export interface UntypedInit extends CallSettings {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
}
