/** Writes the configuration of Keystone and Placement, as OpenStack's installation guides have it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudOptions } from './arguments.ts';
import type { CloudSecrets } from './secrets.ts';

export interface Ports {
  database: number;
  memcached: number;
  keystone: number;
  placement: number;
}

/** @returns the folders, one a service */
export function writeConfiguration(
  folder: string,
  ports: Ports,
  secrets: CloudSecrets,
  options: CloudOptions,
): { keystone: string; placement: string } {
  const texts = {
    keystone: formatKeystone(folder, ports, secrets, options),
    placement: formatPlacement(folder, ports, secrets, options),
  };
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, `${name}.conf`), text, { mode: 0o600 });
  }
  return { keystone: join(folder, 'keystone'), placement: join(folder, 'placement') };
}

/** Few rounds of bcrypt: a login is not what the cloud is for. */
function formatKeystone(
  folder: string,
  ports: Ports,
  { database }: CloudSecrets,
  options: CloudOptions,
): string {
  return `[DEFAULT]
log_file = ${join(folder, 'keystone.log')}
[database]
connection = ${databaseUrl(ports, database, 'keystone')}
[cache]
enabled = true
backend = dogpile.cache.pymemcache
memcache_servers = 127.0.0.1:${ports.memcached}
[auth]
methods = password,token,totp,application_credential
[identity]
password_hash_rounds = 4
[token]
expiration = ${options.tokenLife}
[fernet_tokens]
key_repository = ${join(folder, 'fernet-keys')}
[credential]
key_repository = ${join(folder, 'credential-keys')}
`;
}

function formatPlacement(
  folder: string,
  ports: Ports,
  secrets: CloudSecrets,
  { policy }: CloudOptions,
): string {
  const isNew = policy === 'new';
  return `[DEFAULT]
log_file = ${join(folder, 'placement.log')}
[placement_database]
connection = ${databaseUrl(ports, secrets.database, 'placement')}
[api]
auth_strategy = keystone
[keystone_authtoken]
${formatTokenValidation(ports, 'placement', secrets.users.placement)}[oslo_middleware]
enable_proxy_headers_parsing = true
[oslo_policy]
${isNew ? '' : 'enforce_new_defaults = false\nenforce_scope = false\n'}`;
}

/** The options of `[keystone_authtoken]`: how a service checks the tokens that it gets. */
export function formatTokenValidation(ports: Ports, user: string, password: string): string {
  return `www_authenticate_uri = http://127.0.0.1:${ports.keystone}/v3
memcached_servers = 127.0.0.1:${ports.memcached}
${formatServiceUser(ports, user, password)}`;
}

/** The options with which a service logs in to Keystone, in the project of the services. */
export function formatServiceUser({ keystone }: Ports, user: string, password: string): string {
  return `auth_url = http://127.0.0.1:${keystone}
auth_type = password
username = ${user}
password = ${password}
user_domain_id = default
project_name = service
project_domain_id = default
`;
}

/** The URL of a database, for SQLAlchemy. */
export function databaseUrl({ database }: Ports, password: string, name: string): string {
  return `mysql+pymysql://openstack:${password}@127.0.0.1:${database}/${name}?charset=utf8mb3`;
}
