/** Lists what the cloud's Placement has, to see what a run left there. */
import { FOLDERS } from './folders.ts';
import { logIn } from './keystone-client.ts';
import type { RunningCloud } from './running.ts';
import { readSecrets } from './secrets.ts';

/** A new token of the administrator, in the project `admin`. */
export async function getAdminToken({ identity }: RunningCloud): Promise<string> {
  return (await logIn(identity, 'admin', readSecrets(FOLDERS.run).users.admin, 'admin')).token;
}

/** The names of all providers, traits and resource classes, at the newest microversion. @param token an administrator's */
export async function listResources(placement: string, token: string): Promise<string[]> {
  const headers = { 'x-auth-token': token, 'openstack-api-version': 'placement 1.39' };
  const lists = await Promise.all(
    ['resource_providers', 'traits', 'resource_classes'].map(async (path) => {
      const answer = await fetch(`${placement}/${path}`, { headers });
      if (!answer.ok) throw new Error(`GET /${path} answered ${answer.status}`);
      const json = (await answer.json()) as Record<string, (string | { name: string })[]>;
      return (json[path] ?? []).map((each) => `${path} ${typeof each === 'string' ? each : each.name}`);
    }),
  );
  return lists.flat().sort();
}
