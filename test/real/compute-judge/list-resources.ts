/** Lists what a cloud with Nova has, to see what a run leaves behind. */
import { callService, logIn } from '../cloud/keystone-client.ts';
import { computeFoldersOf } from '../compute/folders.ts';
import type { RunningCompute } from '../compute/running.ts';
import { readComputeSecrets } from '../compute/secrets.ts';

/** `KIND ID` of each resource of the services, and of each limit of the project. @throws CannotRun where a service does not answer */
export async function listComputeResources({ release, urls }: RunningCompute): Promise<string[]> {
  const { cloud } = readComputeSecrets(computeFoldersOf(release).run);
  const { token } = await logIn(urls.identity, 'admin', cloud.users.admin, 'admin');
  const lists = LISTS.map(async ([service, path, kind]) => {
    const answer = await callService(urls[service] as string, 'GET', path, undefined, token);
    const [items = []] = Object.values((await answer.json()) as Record<string, unknown[]>).filter(
      Array.isArray,
    );
    return items.map((item) => `${kind} ${idOf(item)}`);
  });
  return (await Promise.all(lists)).flat().sort();
}

const LISTS: readonly [service: string, path: string, kind: string][] = [
  ['compute', '/servers?all_tenants=1', 'server'],
  ['compute', '/flavors?is_public=None', 'flavor'],
  ['compute', '/os-keypairs', 'key pair'],
  ['compute', '/os-server-groups?all_projects=1', 'server group'],
  ['compute', '/os-aggregates', 'aggregate'],
  ['network', '/v2.0/ports', 'port'],
  ['network', '/v2.0/networks', 'network'],
  ['network', '/v2.0/floatingips', 'floating IP address'],
  ['network', '/v2.0/security-groups', 'security group'],
  ['network', '/v2.0/security-group-rules', 'rule of a security group'],
  ['block-storage', '/volumes?all_tenants=1', 'volume'],
  ['block-storage', '/snapshots?all_tenants=1', 'snapshot'],
  ['image', '/v2/images', 'image'],
  ['placement', '/resource_providers', 'resource provider'],
];

function idOf(item: unknown): string {
  const { id, uuid, keypair } = item as { id?: string; uuid?: string; keypair?: { name: string } };
  return String(id ?? uuid ?? keypair?.name);
}
