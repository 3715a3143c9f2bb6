/** Traits that what is claimed must have, or must not have, and those of the root provider. */
import { facts } from '../../facts.ts';
import { canBeOn } from '../../possible-hosts.ts';
import type { RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('traits');

export { cases };

/** Standard ones, which every Placement has. */
const [A, B, C] = ['HW_CPU_X86_SSE', 'HW_CPU_X86_SSE2', 'HW_CPU_X86_AVX'] as const;

/** Hosts with no trait, with one, with the other, and with both. */
async function fourHosts(cloud: SchedulerCloud) {
  const none = await cloud.host();
  const [a, b] = [await cloud.host({ traits: [A] }), await cloud.host({ traits: [B] })];
  return { none, a, b, both: await cloud.host({ traits: [A, B] }) };
}

fact(
  'required',
  'only hosts with every required trait are selected, and are alternates',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const { a, both } = await fourHosts(cloud);
    await canBeOn(cloud, [a, both], { required: [A] });
    await canBeOn(cloud, [both], { required: [A, B] });
    await canBeOn(cloud, [], { required: [A, C] });
  },
);

fact(
  'forbidden',
  'only hosts without any forbidden trait are selected, and are alternates',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const { none, b } = await fourHosts(cloud);
    await canBeOn(cloud, [none, b], { forbidden: [A] });
    await canBeOn(cloud, [none], { forbidden: [A, B] });
  },
);

fact(
  'required-and-forbidden',
  'traits can be required and others forbidden',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const { a } = await fourHosts(cloud);
    await canBeOn(cloud, [a], { required: [A], forbidden: [B] });
  },
);

fact(
  'own-trait',
  'a trait that an operator made serves as any other',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const trait = await cloud.placement.trait();
    const [plain, special] = [await cloud.host(), await cloud.host({ traits: [trait] })];
    await canBeOn(cloud, [special], { required: [trait] });
    await canBeOn(cloud, [plain], { forbidden: [trait] });
  },
);

const NAMED: Readonly<Record<string, readonly [since: '1.4' | '1.10', (trait: string) => RequestNeeds]>> = {
  required: ['1.4', (trait) => ({ required: [A, trait] })],
  forbidden: ['1.4', (trait) => ({ forbidden: [trait] })],
  'required-any': ['1.10', (trait) => ({ required_any: [[A, trait]] })],
  'root-required': ['1.10', (trait) => ({ root_required: [trait] })],
  'root-forbidden': ['1.10', (trait) => ({ root_forbidden: [trait] })],
};

for (const [id, [since, needs]] of Object.entries(NAMED)) {
  fact(
    `unknown-is-a-bad-request.${id}`,
    `a trait that there is not is a bad request (${id})`,
    { since, clause: 'status' },
    async (cloud) => {
      await cloud.host({ traits: [A] });
      const body = await cloud.request(needs(cloud.customName()));
      await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    },
  );
}

fact(
  'required-any',
  'of each list of traits one is enough, and of every list one is needed',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { a, b, both } = await fourHosts(cloud);
    await canBeOn(cloud, [a, b, both], { required_any: [[A, B]] });
    await canBeOn(cloud, [both], {
      required_any: [
        [A, C],
        [B, C],
      ],
    });
    await canBeOn(cloud, [a], { required_any: [[A, B]], forbidden: [B] });
    await canBeOn(cloud, [], { required_any: [[A, B], [C]] });
  },
);

fact(
  'of-the-root',
  'traits of the root provider are looked for at the root provider, from whatever below it is taken',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const [above, below] = [await cloud.host({ room: 0, traits: [A] }), await cloud.host({ room: 0 })];
    await cloud.placement.provider({ parent: above });
    await cloud.placement.provider({ parent: below, traits: [A] });
    await canBeOn(cloud, [above], { root_required: [A] });
    await canBeOn(cloud, [below], { root_forbidden: [A] });
    await canBeOn(cloud, [], { root_required: [A, B] });
  },
);
