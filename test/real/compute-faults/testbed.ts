/** The running Nova, with what the faults need: a server, a key pair, an aggregate. */
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { CannotRun } from '../../programs/cannot-run.ts';
import { callService, logIn } from '../cloud/keystone-client.ts';
import { computeFoldersOf } from '../compute/folders.ts';
import { type RunningCompute, readRunningCompute } from '../compute/running.ts';
import { readComputeSecrets } from '../compute/secrets.ts';
import { type ComputeTestbed, loadCompute } from './judge-compute.ts';

export interface RunningTestbed extends ComputeTestbed {
  close(): Promise<void>;
}

/** @throws CannotRun when no Nova of the release runs */
export async function openTestbed(release: string): Promise<RunningTestbed> {
  const running = readRunningCompute(release);
  if (running === null)
    throw new CannotRun(`no Nova ${release} runs. Start one first: compute.ts start --release ${release}`);
  const { urls } = running;
  const { cloud } = readComputeSecrets(computeFoldersOf(release).run);
  const { token } = await logIn(urls.identity, 'admin', cloud.users.admin, 'admin');
  const target = httpTarget(urls.compute, { timeout: 30, connections: 4 });
  const remove = await makeResources(running, token);
  return {
    service: loadCompute(),
    target,
    token,
    async close() {
      await remove();
      await target.close();
    },
  };
}

/** @returns what removes them again */
async function makeResources(
  { urls, resources }: RunningCompute,
  token: string,
): Promise<() => Promise<void>> {
  const server = {
    name: 'faults',
    flavorRef: resources.flavor,
    imageRef: resources.image,
    networks: [{ uuid: resources.network }],
  };
  const answer = await callService(urls.compute, 'POST', '/servers', { server }, token);
  const { id } = ((await answer.json()) as { server: { id: string } }).server;
  await waitUntilActive(urls.compute, id, token);
  return async () => {
    await callService(urls.compute, 'DELETE', `/servers/${id}`, undefined, token);
  };
}

async function waitUntilActive(url: string, id: string, token: string): Promise<void> {
  for (let tries = 1; tries <= 60; tries += 1) {
    const answer = await callService(url, 'GET', `/servers/${id}`, undefined, token);
    const { status } = ((await answer.json()) as { server: { status: string } }).server;
    if (status === 'ACTIVE') return;
    if (status === 'ERROR') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new CannotRun(`Nova does not build the server ${id}`);
}
