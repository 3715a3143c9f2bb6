/**
 * Resolves a cloud as openstacksdk does: variables, `clouds.yaml` with `secure.yaml`, the profile in `clouds-public.yaml`,
 * and the region.
 */
import { statSync } from 'node:fs';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { findNearestName } from '../../../spec/openapi/reading/nearest-name.ts';
import { readAuth } from './auth-settings.ts';
import { AUTH_TYPES, keysOf, requiredOf, SECRET_KEYS } from './auth-types.ts';
import type { CloudConfig, CloudTrust } from './cloud-config.ts';
import { type CloudFile, findCloudFile, listPlaces, type Surroundings } from './cloud-files.ts';
import { type CloudRegion, chooseRegion } from './cloud-regions.ts';
import { environmentCloudName, readEnvironmentCloud } from './environment-cloud.ts';
import { checkAuthKeys, checkCloudKeys, refuseSecrets } from './known-keys.ts';
import { mergeCloud, mergeDeeply } from './merge-settings.ts';
import { isSettings, normaliseKeys, type Setting, type Settings, settingsBelow, textOf } from './setting.ts';

/** What the user chose on the command line. */
export interface CloudChoice {
  cloud?: string;
  region?: string;
  interface?: string;
}

/** @returns undefined where neither the user nor the environment names a cloud. @throws InputError */
export function resolveCloud(choice: CloudChoice, around: Surroundings): CloudConfig | undefined {
  const { env } = around;
  const fromVariables = readEnvironmentCloud(env);
  const variablesName = environmentCloudName(env);
  const name = choice.cloud ?? (env.OS_CLOUD || (fromVariables && variablesName));
  if (name === undefined) return undefined;
  const files = readFiles(around);
  if (files.clouds.has(variablesName) && fromVariables)
    throw new InputError(
      `${files.clouds.get(variablesName)?.place}: a cloud named "${variablesName}" is in the file and in the variables OS_*. Rename one; OS_CLOUD_NAME names that of the variables.`,
    );
  const isFromVariables = fromVariables !== undefined && name === variablesName;
  const cloud = isFromVariables ? fromVariables : normaliseKeys(cloudInFiles(files, name, around));
  const warnings = isFromVariables ? [] : [...checkCloudKeys(cloud), ...warnOfVariables(env, name)];
  const config = completeCloud(name, cloud, findProfile(cloud, variablesName, around), choice, around);
  return { ...config, warnings: [...warnings, ...config.warnings, ...warnOfReaders(config, files)] };
}

interface ReadFiles {
  clouds: Settings;
  read: CloudFile[];
}

function readFiles(around: Surroundings): ReadFiles {
  const read = (['clouds', 'secure'] as const).flatMap((name) => findCloudFile(name, around) ?? []);
  const merged = read.map(({ settings }) => settings).reduce(mergeDeeply, new Map());
  return { clouds: settingsBelow(merged, 'clouds'), read };
}

function cloudInFiles({ clouds, read }: ReadFiles, name: string, around: Surroundings): Settings {
  const found = clouds.get(name);
  if (found && isSettings(found.value)) return found.value;
  if (found)
    throw new InputError(`${found.place}: the cloud "${name}" has no keys. Expected "auth" and others.`);
  if (read.length === 0) {
    const places = listPlaces('clouds', around).filter((path) => path.endsWith('.yaml'));
    throw new InputError(`The cloud "${name}" is described nowhere: there is none of ${places.join(', ')}.`);
  }
  const names = [...clouds.keys()];
  const near = findNearestName(name, names);
  throw new InputError(
    `${read.map(({ path }) => path).join(' and ')}: there is no cloud "${name}".${near ? ` Did you mean "${near}"?` : ''} Expected ${names.join(', ') || 'clouds below "clouds"'}.`,
  );
}

/** Nothing where the cloud names no profile. @throws InputError for a profile that is not there */
function findProfile(cloud: Settings, variablesName: string, around: Surroundings): Settings {
  const named = textOf(cloud.get('profile')) ?? textOf(cloud.get('cloud'));
  if (named === undefined || named.value === variablesName) return new Map();
  const file = findCloudFile('clouds-public', around);
  const profiles = settingsBelow(file?.settings, 'public-clouds');
  refuseSecrets(profiles);
  const profile = profiles.get(named.value)?.value;
  if (isSettings(profile)) return normaliseKeys(profile);
  const where = file
    ? `${file.path} has ${[...profiles.keys()].join(', ') || 'none'}`
    : 'there is no clouds-public.yaml';
  throw new InputError(
    `${named.place}: the profile "${named.value}" is not there: ${where}. Profiles that are built into openstacksdk, or at a URL, are not read; write its auth_url and regions into clouds-public.yaml, below public-clouds.`,
  );
}

function completeCloud(
  name: string,
  cloud: Settings,
  profile: Settings,
  choice: CloudChoice,
  { env }: Surroundings,
): CloudConfig {
  const region = chooseRegion(cloud, profile, wantedRegion(choice, env));
  const settings = applyRegion(mergeCloud(profile, cloud), region);
  const authType = readAuthType(settings);
  const authMethods = readMethods(settings);
  const auth = readAuth(settings, authType.value, authMethods);
  const place = cloud.get('auth')?.place ?? [...cloud.values()][0]?.place ?? name;
  checkAuth(auth, authType, authMethods, place);
  const trust = readTrust(settings);
  return {
    name,
    place,
    authType,
    auth,
    authMethods,
    region: region?.name,
    interfaces: readInterfaces(settings, choice),
    trust,
    settings,
    warnings: trust.verify.value
      ? []
      : [
          `${trust.verify.place}: certificates are not verified, so that anyone in between can read the token.`,
        ],
  };
}

function wantedRegion(choice: CloudChoice, env: Surroundings['env']): Setting<string> | undefined {
  if (choice.region !== undefined) return { value: choice.region, place: '--os-region-name' };
  return env.OS_REGION_NAME ? { value: env.OS_REGION_NAME, place: 'the variable OS_REGION_NAME' } : undefined;
}

function applyRegion(settings: Settings, region: CloudRegion | undefined): Settings {
  if (region === undefined) return settings;
  const given = new Map([...region.values].filter(([, { value }]) => value !== null));
  return new Map([...mergeCloud(settings, given), ['region_name', region.name]]);
}

/** A token without a type is used as one, as the command `openstack` does. @throws InputError for a type that is unknown */
function readAuthType(settings: Settings): Setting<string> {
  const given = settings.get('auth_type');
  const { value = null, place } = given ?? { place: '' };
  const text = value === null || value === '' || value === 'None' ? 'none' : String(value);
  if (given === undefined)
    return { value: hasTokenOnly(settings) ? 'token' : 'password', place: 'the default' };
  const type = text === 'token_endpoint' ? 'admin_token' : text;
  if (type in AUTH_TYPES) return { value: type, place };
  if (type.startsWith('v2'))
    throw new InputError(
      `${place}: auth_type ${type} is of Keystone's v2.0 API, which is gone since the release Queens. Use password or token.`,
    );
  throw new InputError(
    `${place}: auth_type ${type} is not supported. Expected ${Object.keys(AUTH_TYPES).join(', ')}.`,
  );
}

function hasTokenOnly(settings: Settings): boolean {
  const has = (key: string) =>
    [settings, settingsBelow(settings, 'auth')].some((from) => textOf(from.get(key)));
  return (has('token') || has('auth_token')) && !has('password');
}

function readMethods(settings: Settings): string[] {
  const setting = settings.get('auth_methods') ?? settingsBelow(settings, 'auth').get('auth_methods');
  if (setting === undefined) return [];
  const { value, place } = setting;
  const given = Array.isArray(value) ? value.map((each: Setting) => each.value) : String(value).split(',');
  const names = given.map(String);
  for (const name of names) {
    if (!MULTI_FACTOR_METHODS.includes(name))
      throw new InputError(
        `${place}: the method ${name} of auth_methods is not supported. Expected ${MULTI_FACTOR_METHODS.join(', ')}.`,
      );
  }
  return names;
}

const MULTI_FACTOR_METHODS = ['v3password', 'v3token', 'v3totp', 'v3applicationcredential'];

/** @throws InputError for a key that is not known or is missing */
function checkAuth(
  auth: ReadonlyMap<string, Setting>,
  { value: authType }: Setting<string>,
  methods: readonly string[],
  place: string,
): void {
  checkAuthKeys(auth, authType, keysOf(authType, methods));
  for (const wanted of requiredOf(authType, methods)) {
    const names = [wanted].flat();
    if (names.some((key) => auth.has(key)) || (names[0] === 'auth_methods' && methods.length > 0)) continue;
    const [first] = names as [string];
    const remedy = SECRET_KEYS.has(first) ? ' Put it into secure.yaml, below the same cloud.' : '';
    throw new InputError(`${place}: auth_type ${authType} needs ${names.join(' or ')}.${remedy}`);
  }
}

function readInterfaces(settings: Settings, choice: CloudChoice): Setting<string>[] {
  if (choice.interface !== undefined) return [{ value: choice.interface, place: '--os-interface' }];
  const setting = settings.get('endpoint_type') ?? settings.get('interface');
  if (setting === undefined || setting.value === null || setting.value === '')
    return [{ value: 'public', place: 'the default' }];
  const { value, place } = setting;
  return Array.isArray(value) ? (value as Setting<string>[]) : [{ value: String(value), place }];
}

function readTrust(settings: Settings): CloudTrust {
  const insecure = settings.get('insecure');
  const verify = settings.get('verify');
  const isInsecure = insecure !== undefined && readBoolean(insecure, false);
  return {
    verify: isInsecure
      ? { value: false, place: insecure.place }
      : { value: verify === undefined || readBoolean(verify, true), place: verify?.place ?? 'the default' },
    cacert: textOf(settings.get('cacert')),
    cert: textOf(settings.get('cert')),
    key: textOf(settings.get('key')),
  };
}

/** Variables have the words. @param otherwise for a value that is neither */
function readBoolean({ value }: Setting, otherwise: boolean): boolean {
  if (typeof value === 'boolean') return value;
  const word = String(value ?? '').toLowerCase();
  return otherwise ? word !== 'false' : word === 'true';
}

function warnOfVariables(env: Surroundings['env'], name: string): string[] {
  const ignored = Object.keys(readEnvironmentCloud(env) ? env : {}).filter(
    (key) => /^OS_(AUTH_|USER|PASS|PROJECT_|TENANT_|TOKEN|DOMAIN|SYSTEM|APPLICATION)/.test(key) && env[key],
  );
  if (ignored.length === 0) return [];
  return [`The cloud "${name}" is used as its file describes it; ${ignored.sort().join(', ')} are ignored.`];
}

/** A secret in a file that other users of the machine can read. */
function warnOfReaders({ auth }: CloudConfig, { read }: ReadFiles): string[] {
  return read.flatMap(({ path }) => {
    const secret = [...auth].find(([key, { place }]) => SECRET_KEYS.has(key) && place.startsWith(`${path}:`));
    if (secret === undefined || (statSync(path).mode & 0o004) === 0) return [];
    return [
      `${secret[1].place}: every user of this machine can read the secret "${secret[0]}". Run chmod 600 ${path}.`,
    ];
  });
}
