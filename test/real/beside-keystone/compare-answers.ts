/** Sends one call to both services, and compares status and headers. */
import { request } from 'undici';
import type { Problems } from '../report-rows.ts';
import type { CallToBoth } from './calls.ts';

export async function compareAnswers(call: CallToBoth, reference: string, real: string): Promise<Problems> {
  const [ours, theirs] = [await send(call, reference), await send(call, real)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return names
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map(
      (name) => `${name}: ${ours.get(name) ?? 'none'}, at the real Placement ${theirs.get(name) ?? 'none'}`,
    );
}

/** The headers of an answer by name, and its status. */
async function send({ method, path, headers, body }: CallToBoth, root: string): Promise<Map<string, string>> {
  const answer = await request(`${root}${path}`, { method: method as 'GET', headers, body: body ?? null });
  await answer.body.dump();
  const found = new Map([['status', String(answer.statusCode)]]);
  for (const [name, value] of Object.entries(answer.headers)) {
    if (OF_THE_CONNECTION.has(name)) continue;
    found.set(name, DIFFERENT_EACH_TIME.has(name) ? 'any' : String(value));
  }
  return found;
}

const DIFFERENT_EACH_TIME = new Set(['x-openstack-request-id', 'last-modified']);

/** They depend on the web server, and on texts that are not compared. */
const OF_THE_CONNECTION = new Set([
  'date',
  'server',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
]);
