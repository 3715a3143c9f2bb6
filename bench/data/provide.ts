/** Ensures that a service has the hosts and no other providers. */
import type { LoadClient } from '../measure/load-client.ts';
import { bodyOf } from '../measure/proof.ts';
import { type Filling, fill } from './fill.ts';

/** Keeps the hosts of an earlier run. @throws Error where the service has other providers */
export async function provide(client: LoadClient, filling: Filling): Promise<void> {
  const { url, hosts } = filling;
  const { resource_providers: found } = (await bodyOf(url, '/resource_providers')) as {
    resource_providers: { uuid: string }[];
  };
  if (found.length === 0) return fill(client, filling);
  const expected = new Set(hosts.map(({ uuid }) => uuid));
  if (found.length !== expected.size || !found.every(({ uuid }) => expected.has(uuid)))
    throw new Error(`${url} has other resource providers; the benchmark needs an empty service`);
}
