/** What a look at a target showed, for the profile of a new service. */
import type { JsonObject } from '../openapi/json-object.ts';

export interface Survey {
  /** The calls that were made, each with its status. */
  calls: readonly string[];
  /** A place that says the versions, in the form of the profile. */
  discovery: JsonObject | null;
  /** Names of the headers that every answer of an operation, an unknown URL and an unknown method had. */
  headers: readonly string[];
  /** Of those, the ones that name the version, with `{version}` in their values. */
  echo: Readonly<Record<string, string>>;
  absent: 'oldest' | 'newest' | 'refused' | null;
  undeclaredQuery: 'refused' | 'ignored' | null;
  /** Content of errors, by media type; null where no call was refused with a body. */
  errors: JsonObject | null;
  /** Of the profile's keys `unknown-url`, `unknown-method`, `malformed-version` and `unsupported-version`, those that were seen. */
  refusals: Readonly<Record<string, JsonObject>>;
  /** Statuses for an `Accept` that no answer satisfies. */
  accept: readonly number[] | null;
}
