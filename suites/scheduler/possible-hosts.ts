/** On which hosts of a cell a request can be placed: the one that is selected, and its alternates. */
import { sorted } from './amounts.ts';
import type { ProviderPosition } from './placement-beside.ts';
import type { RequestNeeds, SchedulerCloud } from './scheduler-cloud.ts';

/** States that these are all. They are hosts of one cell. Nothing is left claimed. */
export async function canBeOn(
  cloud: SchedulerCloud,
  hosts: readonly ProviderPosition[],
  needs: RequestNeeds,
): Promise<void> {
  if (hosts.length === 0) {
    await cloud.findsNone(needs);
    return;
  }
  const { host, alternates, consumer_uuid } = await cloud.selectsOne({ num_alternates: 20, ...needs });
  const found = [host.uuid, ...alternates.map((alternate) => alternate.host.uuid)];
  cloud.same(sorted(found), sorted(hosts.map(({ uuid }) => uuid)), '/selections/0/host/uuid');
  await cloud.make('DELETE', `/consumers/${consumer_uuid}`);
}
