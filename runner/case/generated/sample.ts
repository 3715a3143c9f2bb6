/** What a suite gives the probes: one successful call of each operation, from which they generate their own. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Cloud } from '../cloud.ts';
import type { QueryInput } from '../paths.ts';

/** A call that succeeds, on resources that the case created for it. */
export interface Sample {
  /** Values for the parameters of the path. */
  params?: Readonly<Record<string, string>>;
  /** All parameters that can be combined. */
  query?: QueryInput;
  /** Has every property that the microversion declares, so that a probe can change each of them. */
  body?: unknown;
  /** JSON Pointers to values of the body that name what exists: another text names nothing. */
  references?: readonly string[];
  /** JSON Pointers to values of the body without which, or with others, the call does not succeed on each cloud. */
  fixed?: readonly string[];
  /** In addition to the headers that every call has. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Creates what the call needs, and returns the call in the form of a microversion.
 * @throws SetupFailed when the cloud refuses to create it
 */
export type MakeSample = (cloud: Cloud, at: Microversion) => Promise<Sample>;

export interface Samples {
  /** By operation. One without a sample is not probed. */
  operations: Readonly<Record<string, MakeSample>>;
  /** The `code` of errors for which the service defines no specific code; absent where errors have none. */
  defaultErrorCode?: string;
  /**
   * By operation, what the schema allows and the service refuses for its meaning: locations in the body as
   * `listBodyLocations` writes them, or query parameters.
   */
  semanticRefusals: Readonly<Record<string, readonly string[]>>;
  /** A valid value for each query parameter of any operation, to send to the operations that do not declare it. */
  parameters: Readonly<Record<string, string>>;
  /** URLs below the root that other services have and this one does not. */
  unknownUrls: readonly string[];
}
