/** Refuses mistyped keys of a cloud, and secrets in the file that is meant to be shared. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { findNearestName } from '../../../spec/openapi/reading/nearest-name.ts';
import { AUTH_TYPES, SECRET_KEYS } from './auth-types.ts';
import { isSettings, type Setting, type Settings, settingsBelow } from './setting.ts';

/**
 * Keys that openstacksdk does not know are often those of other programs, so they cost a warning.
 * @param cloud as it stands in a file, without its profile
 * @returns a sentence for each unknown key
 * @throws InputError for a key that is nearly one that matters here
 */
export function checkCloudKeys(cloud: Settings): string[] {
  return [...cloud].flatMap(([key, { place }]) => {
    if (isKnown(key)) return [];
    const near = findNearestName(key, [...LOGIN_KEYS, ...AUTH_KEYS]);
    if (near !== undefined)
      throw new InputError(`${place}: the key "${key}" of a cloud is not known. Did you mean "${near}"?`);
    return [`${place}: the key "${key}" of a cloud is not known, and is ignored.`];
  });
}

/** @throws InputError with the place of the first key that the type of authentication does not take */
export function checkAuthKeys(
  auth: ReadonlyMap<string, Setting>,
  authType: string,
  keys: readonly string[],
): void {
  for (const [key, { place }] of auth) {
    if (keys.includes(key)) continue;
    const near = findNearestName(key, keys);
    const help = near === undefined ? `It takes ${[...keys].sort().join(', ')}.` : `Did you mean "${near}"?`;
    throw new InputError(`${place}: auth_type ${authType} has no key "${key}". ${help}`);
  }
}

/** @param profiles what `clouds-public.yaml` has, by name @throws InputError with the place of the first secret */
export function refuseSecrets(profiles: Settings): void {
  for (const [name, { value }] of profiles) {
    if (!isSettings(value)) continue;
    for (const [key, { place }] of [...value, ...settingsBelow(value, 'auth')]) {
      if (!SECRET_KEYS.has(key.replaceAll('-', '_'))) continue;
      throw new InputError(
        `${place}: the profile "${name}" has the secret "${key}", and this file is for what may be public. Move it to secure.yaml, below clouds.`,
      );
    }
  }
}

const AUTH_KEYS = [...new Set(Object.values(AUTH_TYPES).flatMap(({ keys }) => keys))];

const LOGIN_KEYS = [
  'auth',
  'auth_type',
  'auth_methods',
  'profile',
  'cloud',
  'region_name',
  'regions',
  'interface',
  'endpoint_type',
  'verify',
  'insecure',
  'cacert',
  'cert',
  'key',
];

/** What openstacksdk and OpenStack's other clients read of a cloud, and a run does not need. */
const OTHER_KEYS: ReadonlySet<string> = new Set([
  'api_timeout',
  'app_name',
  'app_version',
  'auth_plugin',
  'auth_token',
  'cache',
  'concurrency',
  'default_domain',
  'default_domain_id',
  'default_domain_name',
  'default_microversion',
  'disable_vendor_agent',
  'domain_id',
  'domain_name',
  'external_network',
  'floating_ip_source',
  'force_ipv4',
  'image_api_use_tasks',
  'image_format',
  'internal_network',
  'message',
  'metrics',
  'nat_destination',
  'nat_source',
  'networks',
  'prefer_ipv6',
  'private',
  'rate_limit',
  'requires_floating_ip',
  'secgroup_source',
  'statsd',
  'status',
  'tenant_id',
  'tenant_name',
  'timeout',
  'user_name',
  'vendor_hook',
]);

/** Settings of one service, such as `compute_api_version`. */
const OF_A_SERVICE =
  /^(has_\w+|\w+_(api_version|endpoint_override|endpoint|endpoint_type|interface|region_name|service_type|service_name|default_microversion|connect_retries|connect_retry_delay|status_code_retries|status_code_retry_delay|retriable_status_codes|min_version|max_version|timeout|rate_limit|concurrency|source|disabled_reason))$/;

function isKnown(key: string): boolean {
  return LOGIN_KEYS.includes(key) || AUTH_KEYS.includes(key) || OTHER_KEYS.has(key) || OF_A_SERVICE.test(key);
}
