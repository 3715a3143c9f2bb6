/** `member_of`, `not_member_of` and `in_tree`. */
import { facts } from '../../facts.ts';
import { expectPossibleHosts } from '../../possible-hosts.ts';
import type { SchedulerCloud, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('aggregates');

export { cases };

/** Creates hosts in no aggregate, in the first, in the second, and in both. */
async function createFourHosts(cloud: SchedulerCloud) {
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
  'a host must be in at least one aggregate of every member_of list',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const { a, b, inA, inB, inBoth } = await createFourHosts(cloud);
    await expectPossibleHosts(cloud, [inA, inBoth], { member_of: [[a]] });
    await expectPossibleHosts(cloud, [inA, inB, inBoth], { member_of: [[a, b]] });
    await expectPossibleHosts(cloud, [inBoth], { member_of: [[a], [b]] });
    await expectPossibleHosts(cloud, [inA, inBoth], { member_of: [[a, cloud.uuid()]] });
  },
);

fact(
  'not-member-of',
  'no host in a not_member_of aggregate is selected or an alternate',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const { a, b, none, inA, inB } = await createFourHosts(cloud);
    await expectPossibleHosts(cloud, [none, inB], { not_member_of: [a] });
    await expectPossibleHosts(cloud, [none], { not_member_of: [a, b] });
    await expectPossibleHosts(cloud, [inA], { member_of: [[a]], not_member_of: [b] });
  },
);

fact(
  'unknown-has-no-hosts',
  'an unknown aggregate is not a bad request: it has no hosts',
  { since: '1.5', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    await cloud.expectNoValidHost({ member_of: [[cloud.uuid()]] });
    await expectPossibleHosts(cloud, [host], { not_member_of: [cloud.uuid()] });
  },
);

fact(
  'in-tree',
  'in_tree restricts the claim to the tree of any provider in it',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const [wanted] = (await cloud.hosts(3)) as [TestHost, TestHost, TestHost];
    const part = await cloud.placement.provider({ parent: wanted, capacity: 0 });
    for (const { uuid: in_tree } of [wanted, part]) await expectPossibleHosts(cloud, [wanted], { in_tree });
  },
);

fact(
  'in-tree-is-full',
  'when the in_tree tree is full, no other host is selected',
  { since: '1.5', clause: 'values' },
  async (cloud) => {
    const [full] = (await cloud.hosts(2)) as [TestHost, TestHost];
    await cloud.placement.claimDirectly(full, 4);
    await cloud.expectNoValidHost({ in_tree: full.uuid });
    await cloud.expectNoValidHost({ in_tree: cloud.uuid() });
  },
);
