/** Checks which hosts of a cell a request can be placed on, by the selected host and its alternates. */
import { sortUuids } from './amounts.ts';
import type { ProviderPosition } from './companion-placement.ts';
import type { RequestNeeds, SchedulerCloud } from './scheduler-cloud.ts';

/** Checks that exactly these hosts, all of one cell, can take the request. The claim is deleted afterwards. */
export async function expectPossibleHosts(
  cloud: SchedulerCloud,
  hosts: readonly ProviderPosition[],
  needs: RequestNeeds,
): Promise<void> {
  if (hosts.length === 0) {
    await cloud.expectNoValidHost(needs);
    return;
  }
  const { host, alternates, consumer_uuid } = await cloud.selectOne({ num_alternates: 20, ...needs });
  const found = [host.uuid, ...alternates.map((alternate) => alternate.host.uuid)];
  cloud.same(sortUuids(found), sortUuids(hosts.map(({ uuid }) => uuid)), '/selections/0/host/uuid');
  await cloud.make('DELETE', `/consumers/${consumer_uuid}`);
}
