/** Makes providers through one server, and looks for each through another one at once. */
import { randomUUID } from 'node:crypto';

const HEADERS = {
  'x-auth-token': 'admin',
  'openstack-api-version': 'placement 1.39',
  'content-type': 'application/json',
};

/** @returns how many were not found */
export async function countMisses(maker: string, reader: string, tries: number): Promise<number> {
  let misses = 0;
  for (let each = 0; each < tries; each += 1) {
    const uuid = randomUUID();
    const body = JSON.stringify({ name: uuid, uuid });
    const made = await fetch(`${maker}/resource_providers`, { method: 'POST', headers: HEADERS, body });
    if (made.status !== 200) throw new Error(`a provider was answered ${made.status}: ${await made.text()}`);
    await made.text();
    const found = await fetch(`${reader}/resource_providers/${uuid}`, { headers: HEADERS });
    await found.text();
    if (found.status === 404) misses += 1;
  }
  return misses;
}
