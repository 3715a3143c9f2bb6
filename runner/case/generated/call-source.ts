/** The interface of what generates the random calls of `interop compare`: runner/compare knows no service by name. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Request } from '../../exchange.ts';

/** One call, the same for every target. */
export interface PlannedCall {
  /** The intended operation; reports name it where no document declares the URL. */
  operation: string;
  /** The microversion that the service reads from the header; the intended one where the header is malformed. */
  microversion: Microversion;
  request: Request;
  /** Set where each target may choose a different part of the full answer. */
  sample?: AnswerSample;
  /** Numbers in the body that depend on the calls before this one. */
  dependentValues?: readonly DependentValue[];
}

/** A number in a request body that earlier calls determine, such as a generation. Replays update it. */
export interface DependentValue {
  /** The keys from the top of the body to the number. */
  keys: readonly string[];
  /** The number minus the current value: 0 in a call that is meant to succeed. */
  offset: number;
  /** The GET, at the newest microversion, whose answer has the current value. */
  path: string;
  /** Returns null where the resource does not exist, and undefined where the answer does not have the value. */
  read(answer: TargetAnswer): number | null | undefined;
}

/** An answer for which the target chooses part of a larger answer, such as `limit` of allocation candidates. */
export interface AnswerSample {
  /** Path and query of the call that asks for the larger answer. */
  whole: string;
  /** Returns what every target must have in common, whichever part it chose. */
  measure(chosen: unknown): unknown;
  /** Why `chosen` is not a part of `whole`; empty where it is one. */
  problems(chosen: unknown, whole: unknown): string[];
}

/** An answer as a call source reads it. */
export interface TargetAnswer {
  status: number;
  /** The parsed body; undefined where the body is not JSON. */
  json: unknown;
}

/** A list that must be empty once the comparison has removed its own resources: any other entry would differ. */
export interface EmptyList {
  path: string;
  /** The names of the entries, to show in a message. */
  listNames(json: unknown): string[];
}

/** Generates one call after the other. All it knows of the targets comes from the answers of the first one. */
export interface CallSource {
  /**
   * Generates a call. The same number, seed and earlier answers give the same call.
   * @param number counts from 1
   */
  next(number: number): PlannedCall;
  /** Updates the source's knowledge with the first target's answer to one of its calls. */
  observe(call: PlannedCall, answer: TargetAnswer): void;
  /** Adds `sample` and `dependentValues` to a call of the suite, which a target accepted. */
  annotate(call: PlannedCall): PlannedCall;
  /**
   * Paths of the resources named in a call that may outlive it: no call removes or shows what is left of them. Replays
   * use other UUIDs for them.
   */
  findPersistentPaths(request: Request): string[];
  /** Clears the source's knowledge, after everything was removed from the targets. */
  reset(): void;
  /** Paths of everything that the calls may create, in an order in which it can be removed. */
  readonly removablePaths: readonly string[];
  readonly emptyLists: readonly EmptyList[];
}

export interface CallSourceOptions {
  service: Service;
  /** Oldest first. */
  microversions: readonly Microversion[];
  token: string;
  seed: string;
}

/** What a suite registers for `interop compare`. */
export type CreateCallSource = (options: CallSourceOptions) => CallSource;
