/** The login of a proxy before a service of the cloud. */
import { randomBytes } from 'node:crypto';
import type { ProxyLogin } from '../target/http/proxy-login.ts';
import type { TokenSource } from './keystone/token-source.ts';

/** With a new random placeholder. */
export function proxyLoginOf({ current, replace }: TokenSource): ProxyLogin {
  return { placeholder: randomBytes(24).toString('hex'), current, replace };
}
