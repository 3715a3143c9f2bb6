/** The passwords of the services that a compute cloud has beside the users of every cloud. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudSecrets, readSecrets } from '../cloud/secrets.ts';

export interface ComputeSecrets {
  /** Of the database's user `openstack`. */
  database: string;
  cloud: CloudSecrets;
  /** Of the users of Keystone with the names of the services. */
  services: Record<ServiceName, string>;
}

export type ServiceName = 'cinder' | 'glance' | 'neutron' | 'nova';

/** Adds new random passwords to the secrets of the cloud in the folder. */
export function makeComputeSecrets(folder: string): ComputeSecrets {
  const services = { cinder: word(), glance: word(), neutron: word(), nova: word() };
  writeFileSync(join(folder, FILE), JSON.stringify(services), { mode: 0o600 });
  return readComputeSecrets(folder);
}

export function readComputeSecrets(folder: string): ComputeSecrets {
  const cloud = readSecrets(folder);
  const services = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as ComputeSecrets['services'];
  return { database: cloud.database, cloud, services };
}

const FILE = 'compute-secrets.json';

/** Letters and digits only: it is written into configuration files. */
function word(): string {
  return randomBytes(18).toString('hex');
}
