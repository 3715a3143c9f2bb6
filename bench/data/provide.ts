/** Sees to it that a service holds the hosts and nothing else. */
import type { LoadClient } from '../measure/load-client.ts';
import { bodyOf } from '../measure/proof.ts';
import { type Filling, fill } from './fill.ts';

/** A service that has them from an earlier run keeps them. @throws Error when it holds anything else */
export async function provide(client: LoadClient, filling: Filling): Promise<void> {
  const { url, hosts } = filling;
  const { resource_providers: found } = (await bodyOf(url, '/resource_providers')) as {
    resource_providers: { uuid: string }[];
  };
  if (found.length === 0) return fill(client, filling);
  const wanted = new Set(hosts.map(({ uuid }) => uuid));
  if (found.length !== wanted.size || !found.every(({ uuid }) => wanted.has(uuid)))
    throw new Error(`${url} has resource providers of its own; the benchmark needs an empty service`);
}
