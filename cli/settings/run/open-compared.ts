/** Opens the targets of a comparison, each with its login. */
import type { Login } from '../../../runner/login/log-in.ts';
import type { Target } from '../../../runner/target/target.ts';
import { OWN_TOKEN } from '../../../runner/target/token-placeholders.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Io } from '../../io.ts';
import { openLogin } from '../login/open-login.ts';
import type { NamedTarget } from './compare-settings.ts';

/** Calls are sequential; the second connection is for when a server closes the first. */
export async function openNamedTarget(
  { name, url, login }: NamedTarget,
  { service, timeout, tokenCheck }: ComparedApi,
  io: Io,
): Promise<OpenedTarget> {
  const opened = await openLogin(login, timeout, io);
  const root = url ?? (opened.login as Login).endpointOf(service.name);
  const target = { ...opened.open(root, { timeout, connections: 2 }, { service, tokenCheck }), name };
  return { target, token: opened.token };
}

export interface OpenedTarget {
  target: Target;
  token: string;
}

/** What is known of the service of all targets. */
export interface ComparedApi {
  service: Service;
  /** Seconds. */
  timeout: number;
  /** The path of a GET that needs the token. */
  tokenCheck: string;
}

/** Each target puts its own token in place of the common one. */
export function commonToken(opened: readonly OpenedTarget[]): string {
  const [first = OWN_TOKEN, ...others] = new Set(opened.map(({ token }) => token));
  return others.length === 0 ? first : OWN_TOKEN;
}
