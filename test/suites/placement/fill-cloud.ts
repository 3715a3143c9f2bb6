/** Fills a cloud as other users would: trees of providers, shared pools, custom traits and classes, and consumers. */
import { createHash } from 'node:crypto';
import type { Target } from '../../../runner/target/target.ts';
import { callPlacement } from './call-placement.ts';

/** What other users have on the cloud, by name or UUID. */
export interface CloudContents {
  providers: readonly string[];
  consumers: readonly string[];
  projects: readonly string[];
  users: readonly string[];
}

/**
 * Makes everything by single calls at the newest microversion. Some names are close to those that the suite chooses, and
 * the standard traits and classes are those that the suite uses.
 * @param count how many providers
 */
export async function fillCloud(target: Target, count: number): Promise<CloudContents> {
  for (const name of TRAITS) await write(target, 'PUT', `/traits/${name}`);
  for (const name of CLASSES) await write(target, 'PUT', `/resource_classes/${name}`);
  const providers: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const uuid = uuidOf(`provider ${number}`);
    // Trees of ten providers: a root, four children, and five grandchildren.
    const index = number % 10;
    const parent = index === 0 ? undefined : providers[number - (index < 5 ? index : 5)];
    await makeProvider(target, uuid, number, parent);
    providers.push(uuid);
  }
  const consumers: string[] = [];
  for (let number = 0; number < count / 2; number += 1) {
    const uuid = uuidOf(`consumer ${number}`);
    await claim(target, uuid, number, providers);
    consumers.push(uuid);
  }
  return { providers, consumers, projects: PROJECTS, users: USERS };
}

/** Similar to the names of the suite, but not in its form. */
const NAMES = [
  'interop',
  'interop-host-1',
  'interop-lab',
  'INTEROP',
  'interop-0123456789abcde',
  'interop-refuse',
];
const TRAITS = [
  'CUSTOM_INTEROPERABLE',
  'CUSTOM_INTEROP',
  'CUSTOM_INTEROP_LAB',
  'CUSTOM_INTEROP_1',
  'CUSTOM_GOLD',
];
const CLASSES = ['CUSTOM_INTEROPERABLE', 'CUSTOM_INTEROP', 'CUSTOM_INTEROP_GPU', 'CUSTOM_BAREMETAL'];
const PROJECTS = ['interop', 'interop-project', 'interop-0123456789abcde', uuidOf('project')];
const USERS = ['interop', 'interop-user', uuidOf('user')];
const TYPES = ['INTEROP', 'INSTANCE', 'MIGRATION'];
const STANDARD_TRAITS = ['HW_CPU_X86_AVX', 'HW_CPU_X86_AVX2', 'COMPUTE_NODE', 'MISC_SHARES_VIA_AGGREGATE'];

async function makeProvider(
  target: Target,
  uuid: string,
  number: number,
  parent: string | undefined,
): Promise<void> {
  const name = NAMES[number] ?? `compute-${number}`;
  await write(target, 'POST', '/resource_providers', {
    uuid,
    name,
    ...(parent && { parent_provider_uuid: parent }),
  });
  const inventory = { total: 100_000, reserved: 10, allocation_ratio: 1.5 };
  const own = CLASSES[number % CLASSES.length] as string;
  const inventories = {
    VCPU: inventory,
    MEMORY_MB: inventory,
    DISK_GB: { total: 4000 },
    [own]: { total: 8 },
  };
  await put(target, uuid, 'inventories', 0, { inventories });
  const traits = [...TRAITS.slice(0, number % 4), STANDARD_TRAITS[number % 4] as string];
  await put(target, uuid, 'traits', 1, { traits });
  await put(target, uuid, 'aggregates', 2, { aggregates: [uuidOf(`aggregate ${number % 7}`)] });
}

function put(target: Target, uuid: string, what: string, generation: number, body: object): Promise<void> {
  const whole = { resource_provider_generation: generation, ...body };
  return write(target, 'PUT', `/resource_providers/${uuid}/${what}`, whole);
}

async function claim(
  target: Target,
  uuid: string,
  number: number,
  providers: readonly string[],
): Promise<void> {
  const of = [providers[number], providers[(number * 7 + 3) % providers.length]] as string[];
  const allocations = Object.fromEntries(of.map((one) => [one, { resources: { VCPU: 2, MEMORY_MB: 64 } }]));
  await write(target, 'PUT', `/allocations/${uuid}`, {
    allocations,
    project_id: PROJECTS[number % PROJECTS.length],
    user_id: USERS[number % USERS.length],
    consumer_generation: null,
    consumer_type: TYPES[number % TYPES.length],
  });
}

async function write(target: Target, method: string, path: string, body?: object): Promise<void> {
  const { status, text } = await callPlacement(target, method, path, body);
  if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
}

/** The same text gives the same UUID. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
