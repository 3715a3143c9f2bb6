/**
 * Writes the configuration of Nova, Glance, Neutron and Cinder, as OpenStack's installation guides have it. What is not written keeps
 * the default of the release. The message bus is `fake:`, which oslo.messaging has for services in one process.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl, formatServiceUser, formatTokenValidation, type Ports } from '../cloud/configuration.ts';
import { REGIONS } from '../cloud/identities.ts';
import type { ComputeOptions } from './arguments.ts';
import { SERVICES_ENVIRONMENT } from './folders.ts';
import type { ComputeSecrets, ServiceName } from './secrets.ts';

export interface ComputePorts extends Ports {
  glance: number;
  neutron: number;
  cinder: number;
  compute: number;
}

/** The databases beside those of Keystone and Placement. */
export const DATABASES = ['cinder', 'glance', 'neutron', 'nova_api', 'nova_cell0', 'nova_cell1'];

export interface ConfigurationInput {
  /** Where the files are written and the services keep theirs. */
  folder: string;
  ports: ComputePorts;
  secrets: ComputeSecrets;
  responseValidation: ComputeOptions['responseValidation'];
}

/** @param environment Nova's. @returns the folders, one a service */
export function writeComputeConfiguration(
  input: ConfigurationInput,
  environment: string,
): Record<ServiceName, string> {
  for (const name of FOLDERS_OF_SERVICES) mkdirSync(join(input.folder, name), { recursive: true });
  const nova = join(input.folder, 'nova');
  const glance = join(input.folder, 'glance');
  const neutron = join(input.folder, 'neutron');
  const cinder = join(input.folder, 'cinder');
  writeFileSync(join(nova, 'nova.conf'), formatNova(input), { mode: 0o600 });
  writeFileSync(join(glance, 'glance-api.conf'), formatGlance(input), { mode: 0o600 });
  writeFileSync(join(neutron, 'neutron.conf'), formatNeutron(input), { mode: 0o600 });
  writeFileSync(join(cinder, 'cinder.conf'), formatCinder(input), { mode: 0o600 });
  copyFileSync(join(environment, 'etc', 'nova', 'api-paste.ini'), join(nova, 'api-paste.ini'));
  return { nova, glance, neutron, cinder };
}

const FOLDERS_OF_SERVICES = [
  ...['nova', 'nova/lock', 'neutron', 'neutron/lock', 'cinder', 'cinder/lock'],
  ...['glance', 'glance/images', 'glance/staging', 'glance/tasks'],
];

/** `osapi_compute_*` is read by the releases that have a web server of their own. */
export function formatNova({ folder, ports, secrets, responseValidation }: ConfigurationInput): string {
  const user = `${formatServiceUser(ports, 'nova', secrets.services.nova)}region_name = ${REGIONS[0]}\n`;
  return `[DEFAULT]
host = host-1
state_path = ${join(folder, 'nova')}
log_file = ${join(folder, 'nova.log')}
compute_driver = fake.MediumFakeDriver
transport_url = fake:/
osapi_compute_listen = 127.0.0.1
osapi_compute_listen_port = ${ports.compute}
[api]
response_validation = ${responseValidation}
[wsgi]
api_paste_config = ${join(folder, 'nova', 'api-paste.ini')}
[oslo_concurrency]
lock_path = ${join(folder, 'nova', 'lock')}
[api_database]
connection = ${databaseUrl(ports, secrets.database, 'nova_api')}
[database]
connection = ${databaseUrl(ports, secrets.database, 'nova_cell1')}
[keystone_authtoken]
${formatTokenValidation(ports, 'nova', secrets.services.nova)}[service_user]
send_service_user_token = true
${user}[placement]
${user}[glance]
${user}[neutron]
${user}[cinder]
${formatServiceUser(ports, 'nova', secrets.services.nova)}os_region_name = ${REGIONS[0]}
`;
}

/** Images are files. */
export function formatGlance({ folder, ports, secrets }: ConfigurationInput): string {
  return `[DEFAULT]
log_file = ${join(folder, 'glance.log')}
enabled_backends = files:file
transport_url = fake:/
[database]
connection = ${databaseUrl(ports, secrets.database, 'glance')}
[glance_store]
default_backend = files
[files]
filesystem_store_datadir = ${join(folder, 'glance', 'images')}
[os_glance_staging_store]
filesystem_store_datadir = ${join(folder, 'glance', 'staging')}
[os_glance_tasks_store]
filesystem_store_datadir = ${join(folder, 'glance', 'tasks')}
[paste_deploy]
flavor = keystone
config_file = ${join(SERVICES_ENVIRONMENT, 'etc', 'glance', 'glance-api-paste.ini')}
[keystone_authtoken]
${formatTokenValidation(ports, 'glance', secrets.services.glance)}`;
}

/** No agents run: python/bind_every_port.py, our own mechanism driver, binds ports as if they did. */
export function formatNeutron({ folder, ports, secrets }: ConfigurationInput): string {
  return `[DEFAULT]
log_file = ${join(folder, 'neutron.log')}
state_path = ${join(folder, 'neutron')}
api_paste_config = ${join(SERVICES_ENVIRONMENT, 'etc', 'neutron', 'api-paste.ini')}
core_plugin = ml2
service_plugins = router
transport_url = fake:/
[oslo_concurrency]
lock_path = ${join(folder, 'neutron', 'lock')}
[database]
connection = ${databaseUrl(ports, secrets.database, 'neutron')}
[keystone_authtoken]
${formatTokenValidation(ports, 'neutron', secrets.services.neutron)}[nova]
${formatServiceUser(ports, 'neutron', secrets.services.neutron)}region_name = ${REGIONS[0]}
[ml2]
type_drivers = local
tenant_network_types = local
mechanism_drivers = bind_every_port
extension_drivers = port_security
`;
}

/** The driver of Cinder's own tests: volumes are rows of the database. */
export function formatCinder({ folder, ports, secrets }: ConfigurationInput): string {
  const etc = join(SERVICES_ENVIRONMENT, 'etc', 'cinder');
  const user = formatServiceUser(ports, 'cinder', secrets.services.cinder);
  return `[DEFAULT]
host = host-1
log_file = ${join(folder, 'cinder.log')}
state_path = ${join(folder, 'cinder')}
api_paste_config = ${join(etc, 'api-paste.ini')}
resource_query_filters_file = ${join(etc, 'resource_filters.json')}
transport_url = fake:/
enabled_backends = fake
quota_volumes = -1
quota_snapshots = -1
quota_gigabytes = -1
[fake]
volume_driver = cinder.tests.fake_driver.FakeLoggingVolumeDriver
volume_backend_name = fake
[oslo_concurrency]
lock_path = ${join(folder, 'cinder', 'lock')}
[database]
connection = ${databaseUrl(ports, secrets.database, 'cinder')}
[keystone_authtoken]
${formatTokenValidation(ports, 'cinder', secrets.services.cinder)}service_token_roles = service
service_token_roles_required = true
[service_user]
send_service_user_token = true
${user}[nova]
${user}region_name = ${REGIONS[0]}
`;
}
