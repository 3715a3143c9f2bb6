/** A call before its headers and before something is made wrong with it, and what makes it. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Drawing } from './drawing.ts';
import type { ObservedWorld } from './learn/world.ts';

export interface Draft {
  operation: string;
  method: string;
  path: string;
  /** In order; a name may come twice. */
  query?: readonly (readonly [name: string, value: string])[];
  body?: unknown;
  /** Beside the usual ones. */
  headers?: Readonly<Record<string, string>>;
  /** Properties of the body that must stay, for without one the cloud chooses a value of its own. */
  keep?: readonly string[];
  /** Another one than was drawn, for a call that has to come first. */
  microversion?: Microversion;
}

/** One operation of the service, and how calls of it are made. */
export interface CallKind {
  operation: string;
  since: Microversion;
  until?: Microversion;
  /** How often, beside the others. */
  weight: number | ((world: ObservedWorld) => number);
  /** Undefined where the world has nothing to call it with. */
  draft(drawing: Drawing): Draft | undefined;
}
