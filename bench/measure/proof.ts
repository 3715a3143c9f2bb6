/** Checks one answer after each load in full: a fast wrong answer does not count. */
import type { Workload } from '../data/workloads.ts';
import type { RequestTally } from './raw-client.ts';

/** @throws Error when the answer is not what the workload expects, or those to the load are of another size */
export async function requireProof(
  url: string,
  { what, proof, proofIsTypical }: Workload,
  { sizes }: RequestTally,
): Promise<void> {
  const text = await readText(url, proof.path);
  if (!proof.holds(JSON.parse(text))) throw new Error(`${url} gives a wrong answer: ${what}`);
  if (!proofIsTypical) return;
  if (sizes.least < text.length * 0.9 || sizes.greatest > text.length * 1.1)
    throw new Error(
      `${url} sends bodies of ${sizes.least} to ${sizes.greatest} bytes instead of ${text.length}: ${what}`,
    );
}

/** @throws Error when the answer is not 200 */
export async function readBody(url: string, path: string): Promise<unknown> {
  return JSON.parse(await readText(url, path));
}

async function readText(url: string, path: string): Promise<string> {
  const headers = { 'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39' };
  const answer = await fetch(url + path, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}${path} answered ${answer.status}: ${text}`);
  return text;
}
