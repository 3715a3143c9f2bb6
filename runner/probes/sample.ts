/** What a suite gives the probes: of each operation one call that succeeds, from which they make the calls that do not. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Cloud } from '../case/cloud.ts';
import type { QueryInput } from '../case/paths.ts';

/** A call that succeeds, of things that the case has made for it. */
export interface Sample {
  /** Values for the path's parameters. */
  params?: Readonly<Record<string, string>>;
  /** All parameters that go together. */
  query?: QueryInput;
  /** With every property that the microversion declares, so that each can be made wrong. */
  body?: unknown;
  /** Beside the usual ones. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Makes what the call needs, and says the call in the form of a microversion.
 * @throws SetupFailed when it cannot be made
 */
export type MakeSample = (cloud: Cloud, at: Microversion) => Promise<Sample>;

export interface Samples {
  /** By operation; every operation of the service has one. */
  operations: Readonly<Record<string, MakeSample>>;
  /** The `code` of an error that has no code of its own. */
  usualCode: string;
  /**
   * What keeps to the schema and is refused all the same, for what it means: places in the body as `placesOf` writes
   * them, or parameters of the query, by operation.
   */
  refusedForMeaning: Readonly<Record<string, readonly string[]>>;
  /** A value that is right for each parameter of any query, for operations that do not have it. */
  parameters: Readonly<Record<string, string>>;
  /** URLs below the root that services are known to have and this one has not. */
  strangeUrls: readonly string[];
}
