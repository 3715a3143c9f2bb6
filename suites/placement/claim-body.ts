/** Bodies that write allocations, in the form of any microversion. */
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';

/** Amounts by resource class. */
export type Resources = Readonly<Record<string, number>>;

/** Resources by the UUID of their provider. */
export type AllocationsByProvider = Readonly<Record<string, Resources>>;

/** Project, user, generation and type of the consumer; what is left out gets a value of the suite. */
export interface AllocationOwner {
  project?: string;
  user?: string;
  /** The consumer's generation; null, the default, for a new consumer. */
  generation?: number | null;
  type?: string;
}

/** The body that writes the allocations of one consumer at a microversion. */
export function claimBody(
  microversion: Microversion,
  taken: AllocationsByProvider,
  owner: AllocationOwner = {},
): object {
  const since = (version: Microversion) => isWithin(microversion, version);
  const { project = 'interop-project', user = 'interop-user', generation = null, type = 'INTEROP' } = owner;
  return {
    allocations: since('1.12') ? allocationsByProvider(taken) : allocationList(taken),
    ...(since('1.8') && { project_id: project, user_id: user }),
    ...(since('1.28') && { consumer_generation: generation }),
    ...(since('1.38') && { consumer_type: type }),
  };
}

export function allocationsByProvider(taken: AllocationsByProvider): object {
  return Object.fromEntries(Object.entries(taken).map(([uuid, resources]) => [uuid, { resources }]));
}

/** The form before 1.12. */
export function allocationList(taken: AllocationsByProvider): object[] {
  return Object.entries(taken).map(([uuid, resources]) => ({ resource_provider: { uuid }, resources }));
}
