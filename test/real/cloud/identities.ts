/** The projects, users, roles and the service catalogue of the cloud. */
import type { KeystoneClient } from './keystone-client.ts';
import { logIn } from './keystone-client.ts';
import type { CloudSecrets } from './secrets.ts';

/** The project of the users without the role `admin`. */
export const PROJECT = 'interop';

export const REGIONS = ['RegionOne', 'RegionTwo'] as const;

/**
 * Creates everything that `keystone-manage bootstrap` does not, and adds to the secrets what Keystone chooses.
 * @param url Keystone's, with `/v3`
 * @throws CannotRun when Keystone refuses a call
 */
export async function createIdentities(url: string, secrets: CloudSecrets): Promise<void> {
  const keystone = await logIn(url, 'admin', secrets.users.admin, 'admin');
  const project = await keystone.create('/projects', 'project', { name: PROJECT, domain_id: 'default' });
  const service = await keystone.create('/projects', 'project', { name: 'service', domain_id: 'default' });
  const member = await createUser(keystone, 'member', secrets.users.member, project, 'member');
  await createUser(keystone, 'reader', secrets.users.reader, project, 'reader');
  await createUser(keystone, 'placement', secrets.users.placement, service, 'service');
  await keystone.create('/regions', 'region', { id: REGIONS[1] });
  await keystone.create('/services', 'service', { type: 'placement', name: 'placement' });
  const admin = await keystone.find('/users', 'user', 'admin');
  await grantDomain(keystone, admin);
  await addPasscodes(keystone, secrets, admin);
  await createTotpUser(keystone, secrets);
  secrets.applicationCredential.id = await createApplicationCredential(keystone, admin, secrets);
  secrets.trustId = await createTrust(keystone, admin, member);
}

/** @returns the user's id */
export async function createUser(
  keystone: KeystoneClient,
  name: string,
  password: string,
  project: string,
  role: string,
): Promise<string> {
  const user = await keystone.create('/users', 'user', { name, password, domain_id: 'default' });
  const roleId = await keystone.find('/roles', 'role', role);
  await keystone.call('PUT', `/projects/${project}/users/${user}/roles/${roleId}`);
  return user;
}

/** An administrator who needs the password and a passcode together. */
async function createTotpUser(keystone: KeystoneClient, secrets: CloudSecrets): Promise<void> {
  const project = await keystone.find('/projects', 'project', 'admin');
  const user = await createUser(keystone, 'totp', secrets.users.totp, project, 'admin');
  await addPasscodes(keystone, secrets, user);
  const options = { multi_factor_auth_enabled: true, multi_factor_auth_rules: [['password', 'totp']] };
  await keystone.call('PATCH', `/users/${user}`, { user: { options } });
}

/** The user may log in with a passcode. */
async function addPasscodes(
  keystone: KeystoneClient,
  { totpSecret }: CloudSecrets,
  user: string,
): Promise<void> {
  await keystone.create('/credentials', 'credential', {
    type: 'totp',
    user_id: user,
    project_id: await keystone.find('/projects', 'project', 'admin'),
    blob: totpSecret,
  });
}

async function grantDomain(keystone: KeystoneClient, user: string): Promise<void> {
  const role = await keystone.find('/roles', 'role', 'admin');
  await keystone.call('PUT', `/domains/default/users/${user}/roles/${role}`);
}

function createApplicationCredential(
  keystone: KeystoneClient,
  user: string,
  { applicationCredential: { secret } }: CloudSecrets,
): Promise<string> {
  return keystone.create(`/users/${user}/application_credentials`, 'application_credential', {
    name: 'interop',
    secret,
  });
}

/** `member` may act as `admin` in the project `admin`. */
async function createTrust(keystone: KeystoneClient, trustor: string, trustee: string): Promise<string> {
  return keystone.create('/OS-TRUST/trusts', 'trust', {
    trustor_user_id: trustor,
    trustee_user_id: trustee,
    project_id: await keystone.find('/projects', 'project', 'admin'),
    impersonation: true,
    roles: [{ name: 'admin' }],
  });
}

/**
 * Replaces the endpoints of the service catalogue. The second region has the same services under another host name.
 * @param services the URL of each, by type
 */
export async function writeCatalogue(
  keystone: KeystoneClient,
  services: Readonly<Record<string, string>>,
): Promise<void> {
  const { endpoints } = (await keystone.call('GET', '/endpoints')) as { endpoints: { id: string }[] };
  for (const { id } of endpoints) await keystone.call('DELETE', `/endpoints/${id}`);
  const list = (await keystone.call('GET', '/services')) as { services: { id: string; type: string }[] };
  for (const { id, type } of list.services) {
    const url = services[type];
    if (url === undefined) continue;
    for (const region_id of REGIONS)
      for (const of of ['public', 'internal', 'admin'])
        await keystone.create('/endpoints', 'endpoint', {
          interface: of,
          region_id,
          service_id: id,
          url: region_id === REGIONS[0] ? url : url.replace('127.0.0.1', 'localhost'),
        });
  }
}
