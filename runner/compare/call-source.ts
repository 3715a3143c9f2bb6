/** Where the calls of a comparison come from: the seam between the engine here and what knows a service. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Request } from '../exchange.ts';

/** One call, the same for every target. */
export interface PlannedCall {
  /** The operation that is meant, for calls that no document declares. */
  operation: string;
  /** The microversion that the call is answered at; where its header cannot be read, the one that was meant. */
  microversion: Microversion;
  request: Request;
  /** Set when the answer is a choice that each cloud may make for itself. */
  sample?: AnswerSample;
  /** Numbers in the body that would be others if other calls had come before. */
  dependents?: readonly Dependent[];
}

/** A number in a body that the calls before decide, such as the generation of something. */
export interface Dependent {
  /** The keys that lead to it. */
  at: readonly string[];
  /** How far it is from the current one: 0 in a call that is to succeed. */
  beyond: number;
  /** The GET, at the newest microversion, whose answer names the current one. */
  path: string;
  /** Null where the thing is not there; undefined where the answer does not say. */
  read(answer: TargetAnswer): number | null | undefined;
}

/** An answer that is a part, of the cloud's own choosing, of a larger one. */
export interface AnswerSample {
  /** Path and query of the same call that asks for the whole. */
  whole: string;
  /** Of a chosen answer, what has to be the same on every cloud. */
  measure(chosen: unknown): unknown;
  /** In words, why this is no choice from that whole; empty when it is one. */
  problems(chosen: unknown, whole: unknown): string[];
}

/** What a source is told of an answer. */
export interface TargetAnswer {
  status: number;
  /** The parsed body; undefined without one. */
  json: unknown;
}

/** A list that has nothing in it once everything of ours is removed, for anything else would be taken for a difference. */
export interface Emptiness {
  path: string;
  /** What is in the list and should not be, as it is called there. */
  remaining(json: unknown): string[];
}

/** Makes call after call. What it knows of the cloud it knows from the answers of the first target. */
export interface CallSource {
  /** @param number counts from 1; the same number, seed and earlier answers make the same call */
  next(number: number): PlannedCall;
  learn(call: PlannedCall, answer: TargetAnswer): void;
  /** The same of a call that somebody else made and that was taken. */
  complete(call: PlannedCall): PlannedCall;
  /**
   * Paths of what is named in a call and may leave something behind that no call removes or shows. Where calls are made
   * again it is given other UUIDs.
   */
  lastingIn(request: Request): string[];
  /** Everything was removed: nothing is known any more. */
  forget(): void;
  /** What can have been made, by path, in an order in which it can be removed. */
  readonly removable: readonly string[];
  readonly emptiness: readonly Emptiness[];
}

export interface CallSourceOptions {
  service: Service;
  /** Oldest first. */
  microversions: readonly Microversion[];
  token: string;
  seed: string;
}

export type NewCallSource = (options: CallSourceOptions) => CallSource;
