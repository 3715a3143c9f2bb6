/** The settings below `auth`, with the older names and places that openstacksdk still reads. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { keysOf } from './auth-types.ts';
import { type Setting, type Settings, settingsBelow } from './setting.ts';

/** @throws InputError for a value that is not a text */
export function readAuth(
  cloud: Settings,
  authType: string,
  methods: readonly string[],
): Map<string, Setting<string>> {
  const auth = new Map(settingsBelow(cloud, 'auth'));
  for (const [key, names] of OLDER_NAMES) moveInto(auth, cloud, key, names);
  if (['project_id', 'project_name'].some((key) => auth.has(key))) spreadDomain(auth);
  for (const key of keysOf(authType, methods)) fillIn(auth, cloud, key, DEPRECATED[key] ?? []);
  for (const [key, setting] of auth) if (!isGiven(setting)) auth.delete(key);
  expandUrl(auth, cloud);
  for (const [key, { value, place }] of auth) {
    if (typeof value === 'string' || key === 'auth_methods') continue;
    throw new InputError(`${place}: "${key}" has to be a text. Put quotation marks around it.`);
  }
  return auth as Map<string, Setting<string>>;
}

/** For these the key beside `auth` wins over the one below it, since there it may come from a variable. */
const OLDER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['domain_id', ['domain_id']],
  ['domain_name', ['domain_name']],
  ['user_domain_id', ['user_domain_id']],
  ['user_domain_name', ['user_domain_name']],
  ['project_domain_id', ['project_domain_id']],
  ['project_domain_name', ['project_domain_name']],
  ['token', ['auth_token', 'token']],
  ['passcode', ['passcode']],
  ['project_id', ['tenant_id', 'project_id']],
  ['project_name', ['tenant_name', 'project_name']],
]);

function moveInto(auth: Map<string, Setting>, cloud: Settings, key: string, names: readonly string[]): void {
  const given = names.flatMap((name) => [auth.get(name), cloud.get(name)]).filter(isGiven);
  for (const name of names) auth.delete(name);
  const last = given.at(-1);
  if (last) auth.set(key, last);
}

/** With a project, one domain is that of the user and of the project. */
function spreadDomain(auth: Map<string, Setting>): void {
  for (const kind of ['id', 'name']) {
    const domain = auth.get(`domain_${kind}`);
    for (const of of ['user', 'project']) {
      const key = `${of}_domain_${kind}`;
      if (domain && !auth.has(key)) auth.set(key, domain);
    }
    auth.delete(`domain_${kind}`);
  }
}

/** For the others the key below `auth` wins. */
function fillIn(
  auth: Map<string, Setting>,
  cloud: Settings,
  key: string,
  deprecated: readonly string[],
): void {
  const names = [key, ...deprecated];
  const found = [auth, cloud].flatMap((from) => names.map((name) => from.get(name))).find(isGiven);
  for (const name of names) auth.delete(name);
  if (found) auth.set(key, found);
}

const DEPRECATED: Readonly<Record<string, readonly string[]>> = {
  username: ['user_name'],
  endpoint: ['url'],
};

/** `https://{region_name}.example/v3` has the name of the region. */
function expandUrl(auth: Map<string, Setting>, cloud: Settings): void {
  const url = auth.get('auth_url');
  if (typeof url?.value !== 'string' || !url.value.includes('{')) return;
  const value = url.value.replace(/\{(\w+)\}/g, (text, key) => {
    const other = cloud.get(key)?.value;
    if (typeof other === 'string') return other;
    throw new InputError(`${url.place}: auth_url has ${text}, and the cloud has no "${key}".`);
  });
  auth.set('auth_url', { ...url, value });
}

function isGiven(setting: Setting | undefined): setting is Setting {
  return setting !== undefined && setting.value !== null && setting.value !== '';
}
