/**
 * After any write that changes a provider, a write with the older generation is refused and one with the new
 * generation is accepted.
 */
import { Choices } from '../../../../runner/case/generated/choices.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('model');

export { cases };

/** The state of the provider, as the case tracks it through each write. */
interface Scene {
  cloud: PlacementCloud;
  uuid: string;
  generation: number;
  /** A trait that is added and removed in turn, so that each write changes something. */
  trait: string;
  hasTrait: boolean;
  hasDisks: boolean;
}

/** Sends a change with the given generation. */
interface Change {
  since: Microversion;
  path: string;
  /** The request without its generation, and the state that it leads to. */
  draw(scene: Scene): { body: object; becomes: Partial<Scene> };
}

const PROVIDER = '/resource_providers/{uuid}';
const TOTAL = 1000;

/** Writes that carry a provider generation. The inventories that they leave suffice for every claim. */
const GUARDED: readonly Change[] = [
  {
    since: '1.0',
    path: `${PROVIDER}/inventories`,
    draw: ({ generation }) => ({
      body: { inventories: { VCPU: { total: TOTAL + generation } } },
      becomes: { hasDisks: false },
    }),
  },
  {
    since: '1.0',
    path: `${PROVIDER}/inventories/VCPU`,
    draw: ({ generation }) => ({ body: { total: TOTAL + generation }, becomes: {} }),
  },
  {
    since: '1.6',
    path: `${PROVIDER}/traits`,
    draw: ({ trait, hasTrait }) => ({
      body: { traits: hasTrait ? [] : [trait] },
      becomes: { hasTrait: !hasTrait },
    }),
  },
  {
    since: '1.19',
    path: `${PROVIDER}/aggregates`,
    draw: ({ cloud }) => ({ body: { aggregates: [cloud.uuid()] }, becomes: {} }),
  },
];

/** Writes without a provider generation that increment it all the same. */
const UNGUARDED: readonly [since: Microversion, write: (scene: Scene) => Promise<Partial<Scene>>][] = [
  [
    '1.0',
    async ({ cloud, uuid, hasDisks }) => {
      const body = { resource_class: 'DISK_GB', total: TOTAL };
      if (hasDisks) await cloud.expect(204).send('DELETE', `${PROVIDER}/inventories/DISK_GB`, { uuid });
      else await cloud.expect(201).send('POST', `${PROVIDER}/inventories`, { uuid }, { body });
      return { hasDisks: !hasDisks };
    },
  ],
  [
    '1.0',
    async ({ cloud, uuid }) => {
      const body = cloud.claimBody({ [uuid]: { VCPU: 1 } });
      await cloud.expect(204).put('/allocations/{consumer_uuid}', { consumer_uuid: cloud.uuid() }, { body });
      return {};
    },
  ],
  [
    '1.6',
    async (scene) => {
      const { cloud, uuid } = scene;
      if (!scene.hasTrait) return take(scene, GUARDED[2] as Change);
      await cloud.expect(204).send('DELETE', `${PROVIDER}/traits`, { uuid });
      return { hasTrait: false };
    },
  ],
];

fact(
  'generations',
  'after each write that changes a provider, a write with the older generation is refused and one with the new generation is accepted',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const choose = new Choices(cloud.seed.hex(64));
    const trait = cloud.since('1.6') ? await cloud.trait() : '';
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: TOTAL - 1 } } });
    const scene: Scene = { cloud, uuid, generation, trait, hasTrait: false, hasDisks: false };
    const guarded = GUARDED.filter(({ since }) => cloud.since(since));
    const unguarded = UNGUARDED.filter(([since]) => cloud.since(since)).map(([, write]) => write);
    const writes = [...guarded.map((change) => (of: Scene) => take(of, change)), ...unguarded];
    for (const write of choose.some([...writes, ...unguarded], ROUNDS, ROUNDS)) {
      grow(scene, await write(scene));
      const change = choose.pick(guarded);
      await refuse(scene, change);
      grow(scene, await take(scene, change));
    }
  },
);

/** Only some of the writes: the case has another seed at each microversion. */
const ROUNDS = 5;

function grow(scene: Scene, becomes: Partial<Scene>): void {
  Object.assign(scene, becomes, { generation: scene.generation + 1 });
}

/** With the current generation: the answer has the next one. */
async function take(scene: Scene, { path, draw }: Change): Promise<Partial<Scene>> {
  const { cloud, uuid, generation } = scene;
  const { body, becomes } = draw(scene);
  const guarded = { body: { resource_provider_generation: generation, ...body } };
  const { json } = await cloud.expect(200).send('PUT', path, { uuid }, guarded);
  cloud.same(json.resource_provider_generation, generation + 1, '/resource_provider_generation');
  return becomes;
}

/** With the previous generation. */
async function refuse(scene: Scene, { path, draw }: Change): Promise<void> {
  const { cloud, uuid, generation } = scene;
  const stale = { body: { resource_provider_generation: generation - 1, ...draw(scene).body } };
  await cloud.expect(409, 'placement.concurrent_update').send('PUT', path, { uuid }, stale);
}
