/** Starts the reference server in a thread of its own, so that judging it and answering do not wait for each other. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReferenceOptions, ReferenceServer } from '../serve.ts';

/** What can be told to another thread. */
export type ThreadOptions = Pick<ReferenceOptions, 'services' | 'placementUrl' | 'placementToken'>;

/** Of the service's own documents and with an empty store. @throws Error when it cannot be started */
export async function startReferenceThread(options: ThreadOptions): Promise<ReferenceServer> {
  const resourceLimits = { maxYoungGenerationSizeMb: 16 };
  const thread = new Worker(beginning(), { eval: true, workerData: options, resourceLimits });
  const [{ url, port }] = (await once(thread, 'message')) as [Pick<ReferenceServer, 'url' | 'port'>];
  return {
    url,
    port,
    async close() {
      await thread.terminate();
    },
  };
}

/** Threads do not have this one's loader of TypeScript (Node 20), so in a checkout they get it first. */
function beginning(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const main = JSON.stringify(new URL(isSource ? './main.ts' : './main.js', import.meta.url).href);
  if (!isSource) return `import(${main})`;
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return `import(${loader}).then(({ register }) => { register(); return import(${main}); })`;
}
