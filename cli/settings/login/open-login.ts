/** Logs in, and opens targets that carry the login. */
import { connectionOf } from '../../../runner/login/connection-of-cloud.ts';
import type { OpenTarget } from '../../../runner/login/keystone/issue-token.ts';
import { fixedToken, type TokenSource } from '../../../runner/login/keystone/token-source.ts';
import { type Login, logIn } from '../../../runner/login/log-in.ts';
import { adviseOnLogin, GIVEN_TOKEN, NO_TOKEN_GIVEN } from '../../../runner/login/token-advice.ts';
import { tokenTarget } from '../../../runner/login/token-target.ts';
import type { TokenAdvice } from '../../../runner/target/discover.ts';
import { declaresRequestIds } from '../../../runner/target/gateway-answers.ts';
import type { ConnectionSettings } from '../../../runner/target/http/connection.ts';
import type { HttpTargetOptions } from '../../../runner/target/http/http-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import { MEMBER_TOKEN, OWN_TOKEN } from '../../../runner/target/token-placeholders.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Io } from '../../io.ts';
import type { LoginSettings } from './login-settings.ts';
import { openMember } from './open-member.ts';
import { openTarget } from './open-target.ts';

export interface OpenLogin {
  /** What requests have in place of the token; `admin` where no token is given. */
  token: string;
  /** Absent without a cloud. */
  login?: Login;
  /** The user without the roles of an administrator; absent where there is none. */
  member?: Login;
  connection: ConnectionSettings;
  advice: TokenAdvice;
  /** A target that puts the tokens into its requests. */
  open(url: string, options: OpenOptions, api: OpenedApi): Target;
  /** Opens the root of another server of the cloud, such as Keystone, without a token. */
  openAnother: OpenTarget;
  /** Removes what the login made. @returns what could not be removed */
  close(): Promise<string[]>;
}

/** What is known of the service at a target. */
export interface OpenedApi {
  service: Service;
  /** The path of a GET that needs a token. */
  tokenCheck: string;
}

export type OpenOptions = Omit<HttpTargetOptions, 'connection'> & { signal?: AbortSignal };

/** What OpenStack's `noauth2` accepts as an administrator's token. */
export const NOAUTH_TOKEN = 'admin';

/** @param timeout seconds. @throws InputError and CannotJudge when the login is not possible */
export async function openLogin(settings: LoginSettings, timeout: number, io: Io): Promise<OpenLogin> {
  const { cloud, token, around } = settings;
  const connection = connectionOf(cloud?.trust, around);
  const open = (root: string) => openTarget(root, { timeout, connections: 1, connection });
  const login = cloud && (await logIn(cloud, open));
  const { member, remove } = await openMember(settings, login, open);
  for (const warning of [...(login?.warnings ?? []), ...(member?.warnings ?? [])])
    io.err(`warning: ${warning.replaceAll(`${io.cwd}/`, '')}\n`);
  const own = login?.tokens ?? fixedToken(token ?? NOAUTH_TOKEN);
  const tokens = new Map([[OWN_TOKEN, own], ...(member ? [[MEMBER_TOKEN, member.tokens] as const] : [])]);
  return {
    token: await placeholderOf(own),
    ...(login && { login }),
    ...(member && { member }),
    connection,
    advice: login ? adviseOnLogin(login) : token === undefined ? NO_TOKEN_GIVEN : GIVEN_TOKEN,
    open: (url, options, { service, tokenCheck }) => {
      const { authentication } = service.profile;
      const hasRequestIds = declaresRequestIds(service);
      const target = openTarget(url, { ...options, connection, hasRequestIds });
      return tokenTarget(target, { tokens, tokenCheck, authentication });
    },
    openAnother: open,
    close: remove,
  };
}

/** Services without Keystone read the token, so that cases have to know it: it is no secret. */
async function placeholderOf(source: TokenSource): Promise<string> {
  const token = await source.current();
  return token.split(':')[0] === NOAUTH_TOKEN ? token : OWN_TOKEN;
}
