/** The users of the services in Keystone, and their entries in the catalogue. */
import { createUser } from '../cloud/identities.ts';
import { logIn } from '../cloud/keystone-client.ts';
import type { ComputeSecrets } from './secrets.ts';

/**
 * Adds them to a cloud that has Placement's.
 * @param url Keystone's, with `/v3`
 * @throws CannotRun when Keystone refuses a call
 */
export async function createServiceUsers(url: string, { cloud, services }: ComputeSecrets): Promise<void> {
  const keystone = await logIn(url, 'admin', cloud.users.admin, 'admin');
  const project = await keystone.find('/projects', 'project', 'service');
  const admin = await keystone.find('/roles', 'role', 'admin');
  for (const [name, password] of Object.entries(services)) {
    const user = await createUser(keystone, name, password, project, 'service');
    // Nova binds ports of others' networks, and Neutron and Cinder tell Nova what changed: an administrator's calls.
    if (name !== 'glance') await keystone.call('PUT', `/projects/${project}/users/${user}/roles/${admin}`);
  }
  for (const [type, name] of Object.entries(TYPES))
    await keystone.create('/services', 'service', { type, name });
}

/** The names of the services by their type in the catalogue. */
const TYPES = { 'block-storage': 'cinder', compute: 'nova', image: 'glance', network: 'neutron' } as const;
