/** `required`, `forbidden`, `required_any`, `root_required` and `root_forbidden`. */
import { facts } from '../../facts.ts';
import { expectPossibleHosts } from '../../possible-hosts.ts';
import type { RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('traits');

export { cases };

/** Standard traits, which every Placement has. */
const [A, B, C] = ['HW_CPU_X86_SSE', 'HW_CPU_X86_SSE2', 'HW_CPU_X86_AVX'] as const;

/** Creates hosts with no trait, with the first, with the second, and with both. */
async function createFourHosts(cloud: SchedulerCloud) {
  const none = await cloud.host();
  const [a, b] = [await cloud.host({ traits: [A] }), await cloud.host({ traits: [B] })];
  return { none, a, b, both: await cloud.host({ traits: [A, B] }) };
}

fact(
  'required',
  'only hosts with every required trait are selected or alternates',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const { a, both } = await createFourHosts(cloud);
    await expectPossibleHosts(cloud, [a, both], { required: [A] });
    await expectPossibleHosts(cloud, [both], { required: [A, B] });
    await expectPossibleHosts(cloud, [], { required: [A, C] });
  },
);

fact(
  'forbidden',
  'only hosts without any forbidden trait are selected or alternates',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const { none, b } = await createFourHosts(cloud);
    await expectPossibleHosts(cloud, [none, b], { forbidden: [A] });
    await expectPossibleHosts(cloud, [none], { forbidden: [A, B] });
  },
);

fact(
  'required-and-forbidden',
  'required and forbidden traits apply together',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const { a } = await createFourHosts(cloud);
    await expectPossibleHosts(cloud, [a], { required: [A], forbidden: [B] });
  },
);

fact(
  'own-trait',
  'a custom trait works like a standard one',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const trait = await cloud.placement.trait();
    const [plain, special] = [await cloud.host(), await cloud.host({ traits: [trait] })];
    await expectPossibleHosts(cloud, [special], { required: [trait] });
    await expectPossibleHosts(cloud, [plain], { forbidden: [trait] });
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
    `an unknown trait is a bad request (${id})`,
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
  'a host must have at least one trait of every required_any list',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { a, b, both } = await createFourHosts(cloud);
    await expectPossibleHosts(cloud, [a, b, both], { required_any: [[A, B]] });
    await expectPossibleHosts(cloud, [both], {
      required_any: [
        [A, C],
        [B, C],
      ],
    });
    await expectPossibleHosts(cloud, [a], { required_any: [[A, B]], forbidden: [B] });
    await expectPossibleHosts(cloud, [], { required_any: [[A, B], [C]] });
  },
);

fact(
  'of-the-root',
  'root_required and root_forbidden apply to the root provider, wherever in its tree the allocation is',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const [above, below] = [
      await cloud.host({ capacity: 0, traits: [A] }),
      await cloud.host({ capacity: 0 }),
    ];
    await cloud.placement.provider({ parent: above });
    await cloud.placement.provider({ parent: below, traits: [A] });
    await expectPossibleHosts(cloud, [above], { root_required: [A] });
    await expectPossibleHosts(cloud, [below], { root_forbidden: [A] });
    await expectPossibleHosts(cloud, [], { root_required: [A, B] });
  },
);
