/** Logs in as the second user of a run, who has no role of an administrator. */
import { connectionOf } from '../../../runner/login/connection-of-cloud.ts';
import type { OpenTarget } from '../../../runner/login/keystone/issue-token.ts';
import { makeMember } from '../../../runner/login/keystone/own-member.ts';
import { type Login, logIn } from '../../../runner/login/log-in.ts';
import { UsageError } from '../../usage-error.ts';
import type { LoginSettings } from './login-settings.ts';
import { openTarget } from './open-target.ts';

export interface OpenMember {
  member?: Login;
  /** Removes the user that was made. @returns what could not be removed */
  remove(): Promise<string[]>;
}

/** @param open connects as the administrator does. @throws InputError and CannotJudge */
export async function openMember(
  { member: config, mayMakeMember, around }: LoginSettings,
  admin: Login | undefined,
  open: OpenTarget,
): Promise<OpenMember> {
  if (config) {
    const connection = connectionOf(config.trust, around);
    const openOwn = (root: string) => openTarget(root, { timeout: 30, connections: 1, connection });
    const member = await logIn(config, openOwn);
    if (member.issued?.roles.includes('admin'))
      throw new UsageError(
        `${config.place}: the user of --member-os-cloud ${config.name} has the role admin. Name one without it.`,
      );
    return { member, remove: async () => [] };
  }
  if (!mayMakeMember || admin?.issued === undefined) return { remove: async () => [] };
  const domain = admin.issued.user.domainId;
  const made = await makeMember({ config: admin.config, tokens: admin.tokens, domain, open });
  try {
    return { member: await logIn(made.config, open), remove: made.remove };
  } catch (error) {
    await made.remove();
    throw error;
  }
}
