/** The URL of Keystone's v3 API behind a cloud's `auth_url`. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { parseJson } from '../../exchange.ts';
import type { Target } from '../../target/target.ts';
import type { Setting } from '../clouds/setting.ts';

/** @throws InputError unless it is an http or https URL, and for one of the v2.0 API; nothing is sent to either */
export function checkAuthUrl({ value, place }: Setting<string>): URL {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new InputError(
      `${place}: auth_url takes a URL such as https://keystone.example/v3, not "${value}".`,
    );
  const url = new URL(value);
  if (url.username !== '' || url.password !== '')
    throw new InputError(
      `${place}: auth_url has a user or password in it. Use the keys username and password.`,
    );
  if (/\/v2(\.\d+)?\/*$/.test(url.pathname))
    throw new InputError(
      `${place}: auth_url names Keystone's v2.0 API, which is gone since the release Queens. Use ${value.replace(/v2(\.\d+)?\/*$/, 'v3')}.`,
    );
  return url;
}

/** A path such as `/identity`, to which the requests of v3 are appended. */
export async function findV3Path(url: URL, open: (root: string) => Target): Promise<string> {
  const path = url.pathname.replace(/\/+$/, '');
  if (/\/v3$/.test(path)) return path;
  const target = open(url.origin);
  try {
    const { body } = await target.send({ method: 'GET', path: `${path}/`, headers: ACCEPT, body: null });
    return pathOfV3(parseJson(body)) ?? `${path}/v3`;
  } finally {
    await target.close();
  }
}

const ACCEPT = { accept: 'application/json' };

/**
 * The path alone: a Keystone behind a proxy often names another scheme or host, and the password goes only where the
 * user said.
 */
function pathOfV3(document: unknown): string | undefined {
  const values = (document as { versions?: { values?: unknown } } | undefined)?.versions?.values;
  if (!Array.isArray(values)) return undefined;
  const v3 = (values as VersionEntry[]).find(({ id }) => id?.startsWith('v3'));
  const link = v3?.links?.find(({ rel }) => rel === 'self')?.href;
  return link !== undefined && URL.canParse(link) ? new URL(link).pathname.replace(/\/+$/, '') : undefined;
}

interface VersionEntry {
  id?: string;
  links?: { rel?: string; href?: string }[];
}
