/** Writes clouds.yaml: a cloud for each way to log in. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { PROJECT, REGIONS } from './identities.ts';
import type { CloudSecrets, UserName } from './secrets.ts';

export interface CloudsFiles {
  /** The path of clouds.yaml. */
  clouds: string;
  /** The file with the base32 secret of the user `totp`. */
  totpSecretFile: string;
}

/**
 * Only the user can read the files. A passcode is valid for 30 seconds, so the secret that it is calculated from is in a
 * file of its own.
 * @param files where to write them
 * @param identity Keystone's URL
 */
export function writeCloudsFile(files: CloudsFiles, identity: string, secrets: CloudSecrets): void {
  const clouds = Object.fromEntries(
    Object.entries(listAuth(secrets)).map(([name, { auth_type, auth_methods, ...auth }]) => [
      name,
      {
        ...(auth_type && { auth_type }),
        ...(auth_methods && { auth_methods }),
        auth: { auth_url: identity, ...auth },
        region_name: REGIONS[0],
      },
    ]),
  );
  writeFileSync(files.clouds, stringify({ clouds }), { mode: 0o600 });
  writeFileSync(files.totpSecretFile, `${secrets.totpSecret}\n`, { mode: 0o600 });
}

type Auth = Record<string, unknown> & { auth_type?: string; auth_methods?: string[] };

function listAuth({ users, applicationCredential, trustId }: CloudSecrets): Record<string, Auth> {
  return {
    admin: { ...user('admin'), ...project('admin') },
    system: { ...user('admin'), system_scope: 'all' },
    domain: { ...user('admin'), domain_id: 'default' },
    unscoped: user('admin'),
    'application-credential': {
      auth_type: 'v3applicationcredential',
      application_credential_id: applicationCredential.id,
      application_credential_secret: applicationCredential.secret,
    },
    'application-credential-by-name': {
      auth_type: 'v3applicationcredential',
      application_credential_name: 'interop',
      application_credential_secret: applicationCredential.secret,
      username: 'admin',
      user_domain_id: 'default',
    },
    service: { ...user('placement'), ...project('service') },
    member: { ...user('member'), ...project(PROJECT) },
    reader: { ...user('reader'), ...project(PROJECT) },
    trust: { ...user('member'), trust_id: trustId },
    passcode: { auth_type: 'v3totp', username: 'admin', user_domain_id: 'default', ...project('admin') },
    totp: {
      auth_type: 'v3multifactor',
      auth_methods: ['v3password', 'v3totp'],
      ...user('totp'),
      ...project('admin'),
    },
  };

  function user(name: UserName): Auth {
    return { username: name, password: users[name], user_domain_id: 'default' };
  }
}

function project(name: string): Auth {
  return { project_name: name, project_domain_id: 'default' };
}
