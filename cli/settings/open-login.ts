/** Logs in, and opens targets that carry the login. */
import { connectionOf } from '../../runner/login/connection-of-cloud.ts';
import { fixedToken, type TokenSource } from '../../runner/login/keystone/token-source.ts';
import { type Login, logIn } from '../../runner/login/log-in.ts';
import { adviseOnLogin, GIVEN_TOKEN, NO_TOKEN_GIVEN } from '../../runner/login/token-advice.ts';
import { OWN_TOKEN, tokenTarget } from '../../runner/login/token-target.ts';
import type { ConnectionSettings } from '../../runner/target/connection.ts';
import type { TokenAdvice } from '../../runner/target/discover.ts';
import type { HttpTargetOptions } from '../../runner/target/http-target.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Io } from '../io.ts';
import type { LoginSettings } from './login-settings.ts';
import { openTarget } from './open-target.ts';

export interface OpenLogin {
  /** What requests have in place of the token; `admin` where no token is given. */
  token: string;
  /** Absent without a cloud. */
  login?: Login;
  connection: ConnectionSettings;
  advice: TokenAdvice;
  /** A target that puts the tokens into its requests. @param tokenCheck the path of a GET that needs a token */
  open(url: string, options: OpenOptions, tokenCheck: string): Target;
}

export type OpenOptions = Omit<HttpTargetOptions, 'connection'> & { signal?: AbortSignal };

/** What OpenStack's `noauth2` accepts as an administrator's token. */
export const NOAUTH_TOKEN = 'admin';

/** @param timeout seconds. @throws InputError and CannotJudge when the login is not possible */
export async function openLogin(
  { cloud, token, around }: LoginSettings,
  timeout: number,
  io: Io,
): Promise<OpenLogin> {
  const connection = connectionOf(cloud?.trust, around);
  const login =
    cloud && (await logIn(cloud, (root) => openTarget(root, { timeout, connections: 1, connection })));
  for (const warning of login?.warnings ?? []) io.err(`warning: ${warning.replaceAll(`${io.cwd}/`, '')}\n`);
  const source = login?.tokens ?? fixedToken(token ?? NOAUTH_TOKEN);
  return {
    token: await placeholderOf(source),
    ...(login && { login }),
    connection,
    advice: login ? adviseOnLogin(login) : token === undefined ? NO_TOKEN_GIVEN : GIVEN_TOKEN,
    open(url, options, tokenCheck) {
      const target = openTarget(url, { ...options, connection });
      return tokenTarget(target, { tokens: new Map([[OWN_TOKEN, source]]), tokenCheck });
    },
  };
}

/** Services without Keystone read the token, so that cases have to know it: it is no secret. */
async function placeholderOf(source: TokenSource): Promise<string> {
  const token = await source.current();
  return token.split(':')[0] === NOAUTH_TOKEN ? token : OWN_TOKEN;
}
