/** After any write that changes a provider, who read it before cannot write it any more, and who read it since can. */
import { Choices } from '../../../../runner/case/choices.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('model');

export { cases };

/** A provider as the case knows it, which changes with each write. */
interface Scene {
  cloud: PlacementCloud;
  uuid: string;
  generation: number;
  /** The trait that it has every other time, so that each write changes something. */
  trait: string;
  hasTrait: boolean;
  hasDisks: boolean;
}

/** Sends a change with the generation that someone read. */
interface Change {
  since: Microversion;
  path: string;
  /** What is sent beside the generation, and what that makes of the provider. */
  draw(scene: Scene): { body: object; becomes: Partial<Scene> };
}

const PROVIDER = '/resource_providers/{uuid}';
const TOTAL = 1000;

/** Those that say which generation they know. What they leave is enough for every claim. */
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

/** Those that do not, and grow the generation all the same. */
const UNGUARDED: readonly [since: Microversion, write: (scene: Scene) => Promise<Partial<Scene>>][] = [
  [
    '1.0',
    async ({ cloud, uuid, hasDisks }) => {
      const body = { resource_class: 'DISK_GB', total: TOTAL };
      if (hasDisks) await cloud.expect(204).ask('DELETE', `${PROVIDER}/inventories/DISK_GB`, { uuid });
      else await cloud.expect(201).ask('POST', `${PROVIDER}/inventories`, { uuid }, { body });
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
      await cloud.expect(204).ask('DELETE', `${PROVIDER}/traits`, { uuid });
      return { hasTrait: false };
    },
  ],
];

fact(
  'generations',
  'after each write that changes a provider a write with its older generation is refused, and one with the new is taken',
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

/** Not all at once: the microversions at which the case is run have other seeds. */
const ROUNDS = 5;

function grow(scene: Scene, becomes: Partial<Scene>): void {
  Object.assign(scene, becomes, { generation: scene.generation + 1 });
}

/** With the generation that is: the answer tells the next one. */
async function take(scene: Scene, { path, draw }: Change): Promise<Partial<Scene>> {
  const { cloud, uuid, generation } = scene;
  const { body, becomes } = draw(scene);
  const guarded = { body: { resource_provider_generation: generation, ...body } };
  const { json } = await cloud.expect(200).ask('PUT', path, { uuid }, guarded);
  cloud.same(json.resource_provider_generation, generation + 1, '/resource_provider_generation');
  return becomes;
}

/** With the one before. */
async function refuse(scene: Scene, { path, draw }: Change): Promise<void> {
  const { cloud, uuid, generation } = scene;
  const stale = { body: { resource_provider_generation: generation - 1, ...draw(scene).body } };
  await cloud.expect(409, 'placement.concurrent_update').ask('PUT', path, { uuid }, stale);
}
