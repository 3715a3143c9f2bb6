/** A successful call of each operation on consumers. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { samplesFor } from '../../samples.ts';
import type { SchedulerCloud } from '../scheduler-cloud.ts';

export const CONSUMER_SAMPLES = samplesFor<SchedulerCloud>({
  getConsumer: async (cloud) => ({ params: { uuid: (await placeConsumer(cloud)).consumer_uuid } }),
  deleteConsumer: async (cloud) => {
    const { consumer_uuid: uuid, consumer_generation } = await placeConsumer(cloud);
    return { params: { uuid }, query: { generation: String(consumer_generation) } };
  },
  rescheduleConsumer: async (cloud, at) => {
    const selection = await placeConsumer(cloud, 3, { num_alternates: 2 }, at);
    const { consumer_uuid: uuid, consumer_generation, alternates } = selection;
    return { params: { uuid }, body: { consumer_generation, alternates, release_on_failure: false } };
  },
});

/** Places a consumer on one of the given number of hosts. @param at microversion of the call */
async function placeConsumer(cloud: SchedulerCloud, hosts = 1, needs = {}, at: Microversion = cloud.newest) {
  await cloud.hosts(hosts);
  const [selection] = (await cloud.claim(needs, 1, at)).selections;
  return selection as NonNullable<typeof selection>;
}
