/** Reads where an etcd cluster is, from `--store`, and how to connect to it, from the environment. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import type { Credentials } from './gateway/login.ts';
import type { Tls } from './gateway/member.ts';
import type { EtcdSettings } from './open-etcd-store.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** @param list the client URLs of the members, separated by commas. @throws InputError */
export function readEtcdSettings(list: string, env: Environment): EtcdSettings {
  const urls = list.split(',').map((each) => readUrl(each.trim()));
  if (new Set(urls).size < urls.length) throw new InputError(`--store etcd:${list} names a member twice.`);
  const tls = readTls(env);
  if (tls && urls.some((url) => url.startsWith('http:')))
    throw new InputError(
      `--store etcd:${list} has a URL without TLS, and ${TLS_VARIABLES.map(([name]) => name).join(', ')} are for https.`,
    );
  const credentials = readCredentials(env);
  return {
    urls,
    ...(tls && { tls }),
    ...(credentials && { credentials }),
    isCompactedElsewhere: readSwitch('INTEROP_STORE_COMPACTION', env) === 'off',
  };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
  if (!isPlain)
    throw new InputError(
      `--store etcd: takes client URLs of members, such as http://192.0.2.1:2379, separated by commas, and was given "${text}".`,
    );
  return url.origin;
}

const TLS_VARIABLES = [
  ['INTEROP_STORE_CA', 'ca'],
  ['INTEROP_STORE_CERT', 'cert'],
  ['INTEROP_STORE_KEY', 'key'],
] as const;

function readTls(env: Environment): Tls | undefined {
  const given = TLS_VARIABLES.filter(([name]) => env[name]);
  if (given.length === 0) return undefined;
  const tls: Tls = Object.fromEntries(given.map(([name, key]) => [key, readFile(name, env[name] as string)]));
  if ((tls.cert === undefined) !== (tls.key === undefined))
    throw new InputError('INTEROP_STORE_CERT and INTEROP_STORE_KEY go together, and one is missing.');
  return tls;
}

function readFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `${name} names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function readCredentials({
  INTEROP_STORE_USER: name,
  INTEROP_STORE_PASSWORD: password,
}: Environment): Credentials | undefined {
  if (!name && !password) return undefined;
  if (!name || !password)
    throw new InputError('INTEROP_STORE_USER and INTEROP_STORE_PASSWORD go together, and one is missing.');
  return { name, password };
}

function readSwitch(name: string, env: Environment): 'on' | 'off' {
  const { [name]: value = 'on' } = env;
  if (value !== 'on' && value !== 'off') throw new InputError(`${name} is on or off, and was "${value}".`);
  return value;
}
