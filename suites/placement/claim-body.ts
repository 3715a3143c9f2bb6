/** What is written to take resources, in the form of any microversion. */
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';

/** Amounts by resource class. */
export type Resources = Readonly<Record<string, number>>;

/** Resources by the UUID of the provider that they are taken from. */
export type Taken = Readonly<Record<string, Resources>>;

/** Whose the resources will be; what is left out is a thing of the suite's own. */
export interface AllocationOwner {
  project?: string;
  user?: string;
  /** The consumer's generation: null, which is also the default, for one that is not there yet. */
  generation?: number | null;
  type?: string;
}

/** The body that writes the allocations of one consumer at a microversion. */
export function claimBody(microversion: Microversion, taken: Taken, owner: AllocationOwner = {}): object {
  const since = (version: Microversion) => isWithin(microversion, version);
  const { project = 'interop-project', user = 'interop-user', generation = null, type = 'INTEROP' } = owner;
  return {
    allocations: since('1.12') ? byProvider(taken) : asList(taken),
    ...(since('1.8') && { project_id: project, user_id: user }),
    ...(since('1.28') && { consumer_generation: generation }),
    ...(since('1.38') && { consumer_type: type }),
  };
}

export function byProvider(taken: Taken): object {
  return Object.fromEntries(Object.entries(taken).map(([uuid, resources]) => [uuid, { resources }]));
}

/** The form before 1.12. */
export function asList(taken: Taken): object[] {
  return Object.entries(taken).map(([uuid, resources]) => ({ resource_provider: { uuid }, resources }));
}
