/** Ensures that a service has the hosts and no other providers. */
import type { LoadClient } from '../measure/load-client.ts';
import { readBody } from '../measure/proof.ts';
import { type FillOptions, fillService } from './fill.ts';

/** Keeps the hosts of an earlier run. @throws Error where the service has other providers */
export async function ensureHosts(client: LoadClient, options: FillOptions): Promise<void> {
  const { url, hosts } = options;
  const { resource_providers: found } = (await readBody(url, '/resource_providers')) as {
    resource_providers: { uuid: string }[];
  };
  if (found.length === 0) return fillService(client, options);
  const expected = new Set(hosts.map(({ uuid }) => uuid));
  if (found.length !== expected.size || !found.every(({ uuid }) => expected.has(uuid)))
    throw new Error(`${url} has other resource providers; the benchmark needs an empty service`);
}
