/** Finds the registered host of allocations: the host's root provider is one of the providers or the root of one. */
import type { ConsumerAllocations } from '../placement/consumers.ts';
import { PlacementUnreachable } from '../placement/port.ts';
import type { Host } from '../registry/records.ts';
import type { Scheduler } from '../scheduler.ts';

/** @returns null without a registered host. @throws PlacementUnreachable */
export async function findHostOfAllocations(
  { ledger, placement }: Scheduler,
  allocations: ConsumerAllocations,
  requestId: string,
): Promise<Host | null> {
  const providers = Object.keys(allocations);
  const { hosts } = ledger.state;
  for (const uuid of providers) {
    const host = hosts.get(uuid);
    if (host) return host;
  }
  for (const uuid of providers) {
    const host = hosts.get(await readRoot(uuid));
    if (host) return host;
  }
  return null;

  /** Empty for a provider that has been deleted. */
  async function readRoot(uuid: string): Promise<string> {
    const path = `/resource_providers/${uuid}`;
    const { status, body, detail } = await placement.call({ method: 'GET', path, requestId });
    if (status === 404) return '';
    if (status !== 200) throw new PlacementUnreachable(`GET ${path} returned ${status}: ${detail}`);
    return (body as { root_provider_uuid: string }).root_provider_uuid;
  }
}
