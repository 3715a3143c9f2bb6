/** How to connect to a cloud: by its configuration, and by the variables that OpenSSL and HTTP clients know. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { ConnectionSettings } from '../target/http/connection.ts';
import { chooseProxy } from '../target/http/proxy-variables.ts';
import type { CloudTrust } from './clouds/cloud-config.ts';
import type { Surroundings } from './clouds/cloud-files.ts';
import type { Setting } from './clouds/setting.ts';

/** @param trust of a cloud; absent for a target without one. @throws InputError for a file that cannot be used */
export function connectionOf(trust: CloudTrust | undefined, around: Surroundings): ConnectionSettings {
  const ca = trust?.cacert ?? fromVariables(CA_VARIABLES, around);
  const cert = trust?.cert ?? fromVariables(['OS_CERT'], around);
  const key = trust?.key ?? fromVariables(['OS_KEY'], around);
  if (key && !cert)
    throw new InputError(`${key.place}: a key is of use with its certificate only. Give "cert" as well.`);
  const settings = {
    ...(trust?.verify.value === false && { verify: false }),
    ...(ca && trust?.verify.value !== false && { ca: readPem('certificates', ca, around) }),
    ...(cert && { cert: readPem('client certificate', cert, around) }),
    ...(cert && { key: readPem('key', key ?? cert, around) }),
  };
  checkPems(settings, { ca, cert, key });
  return { ...settings, proxyFor: (url) => chooseProxy(url, around.env) };
}

/** In this order; OpenStack's own clients read the first, and their HTTP library the others. */
const CA_VARIABLES = ['OS_CACERT', 'REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE'];

function fromVariables(names: readonly string[], { env }: Surroundings): Setting<string> | undefined {
  const name = names.find((each) => env[each]);
  return name === undefined ? undefined : { value: env[name] as string, place: `the variable ${name}` };
}

function readPem(what: string, { value, place }: Setting<string>, { cwd, env }: Surroundings): string {
  const path = value.startsWith('~/') ? join(env.HOME ?? '', value.slice(2)) : resolve(cwd, value);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${place}: the ${what} in ${value} cannot be read (${code}).`);
  }
}

/** @throws InputError for a text that OpenSSL does not read */
function checkPems(
  { ca, cert, key }: ConnectionSettings,
  places: Readonly<Record<'ca' | 'cert' | 'key', Setting<string> | undefined>>,
): void {
  const parts = [
    { given: ca, options: { ca }, place: places.ca, what: 'certificates of authorities' },
    { given: cert, options: { cert, key }, place: places.cert, what: 'a certificate with its key' },
  ];
  for (const { given, options, place, what } of parts) {
    if (given === undefined) continue;
    try {
      createSecureContext(options);
      if (!given.includes('-----BEGIN')) throw new Error('it is not PEM');
    } catch (error) {
      throw new InputError(
        `${place?.place}: ${place?.value} does not have ${what} (${(error as Error).message}).`,
      );
    }
  }
}
