/** Which registered host some allocations are on: its root provider, or one whose tree they are in. */
import type { ConsumerAllocations } from '../placement/consumers.ts';
import { PlacementUnreachable } from '../placement/port.ts';
import type { Host } from '../registry/records.ts';
import type { Scheduler } from '../scheduler.ts';

/** Null when no registered host has them. @throws PlacementUnreachable */
export async function hostOfAllocations(
  { ledger, placement }: Scheduler,
  holdings: ConsumerAllocations,
  requestId: string,
): Promise<Host | null> {
  const providers = Object.keys(holdings);
  const { hosts } = ledger.state;
  for (const uuid of providers) {
    const host = hosts.get(uuid);
    if (host) return host;
  }
  for (const uuid of providers) {
    const host = hosts.get(await rootOf(uuid));
    if (host) return host;
  }
  return null;

  async function rootOf(uuid: string): Promise<string> {
    const path = `/resource_providers/${uuid}`;
    const { status, body, detail } = await placement.ask({ method: 'GET', path, requestId });
    if (status === 404) return '';
    if (status !== 200) throw new PlacementUnreachable(`GET ${path} gave ${status}: ${detail}`);
    return (body as { root_provider_uuid: string }).root_provider_uuid;
  }
}
