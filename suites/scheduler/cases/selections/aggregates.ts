/** Aggregates that what is claimed must be in or not be in, and the tree that it must come from. */
import { facts } from '../../facts.ts';
import { canBeOn } from '../../possible-hosts.ts';
import type { SchedulerCloud, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('aggregates');

export { cases };

/** Hosts in no aggregate, in one, in the other, and in both. */
async function fourHosts(cloud: SchedulerCloud) {
  const [a, b] = [cloud.uuid(), cloud.uuid()];
  const hosts = {
    none: await cloud.host(),
    inA: await cloud.host({ aggregates: [a] }),
    inB: await cloud.host({ aggregates: [b] }),
    inBoth: await cloud.host({ aggregates: [a, b] }),
  };
  return { a, b, ...hosts };
}

fact(
  'member-of',
  'of each list of aggregates one is enough, and of every list one is needed',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const { a, b, inA, inB, inBoth } = await fourHosts(cloud);
    await canBeOn(cloud, [inA, inBoth], { member_of: [[a]] });
    await canBeOn(cloud, [inA, inB, inBoth], { member_of: [[a, b]] });
    await canBeOn(cloud, [inBoth], { member_of: [[a], [b]] });
    await canBeOn(cloud, [inA, inBoth], { member_of: [[a, cloud.uuid()]] });
  },
);

fact(
  'not-member-of',
  'no host in any of the aggregates is selected, or is an alternate',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const { a, b, none, inA, inB } = await fourHosts(cloud);
    await canBeOn(cloud, [none, inB], { not_member_of: [a] });
    await canBeOn(cloud, [none], { not_member_of: [a, b] });
    await canBeOn(cloud, [inA], { member_of: [[a]], not_member_of: [b] });
  },
);

fact(
  'unknown-has-no-hosts',
  'an aggregate that nobody is in is no bad request: no host is found in it, and all are outside',
  { since: '1.5', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    await cloud.findsNone({ member_of: [[cloud.uuid()]] });
    await canBeOn(cloud, [host], { not_member_of: [cloud.uuid()] });
  },
);

fact(
  'in-tree',
  'only what is in the tree of the provider is claimed, whichever provider of the tree is named',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const [wanted] = (await cloud.hosts(3)) as [TestHost, TestHost, TestHost];
    const part = await cloud.placement.provider({ parent: wanted, room: 0 });
    for (const { uuid: in_tree } of [wanted, part]) await canBeOn(cloud, [wanted], { in_tree });
  },
);

fact(
  'in-tree-is-full',
  'when the tree has no room another host does not do',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const [full] = (await cloud.hosts(2)) as [TestHost, TestHost];
    await cloud.placement.outsider(full, 4);
    await cloud.findsNone({ in_tree: full.uuid });
    await cloud.findsNone({ in_tree: cloud.uuid() });
  },
);
