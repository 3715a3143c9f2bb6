/** Starts the reference server in a worker thread, so that the runner and the server do not block each other. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReferenceOptions, ReferenceServer } from '../serve.ts';

/** The options that can be cloned to another thread. */
export type ThreadOptions = Pick<ReferenceOptions, 'services' | 'placementUrl' | 'placementToken'>;

/** Serves the shipped documents from an empty store. @throws Error when the server does not start */
export async function startReferenceThread(options: ThreadOptions): Promise<ReferenceServer> {
  const resourceLimits = { maxYoungGenerationSizeMb: 16 };
  const thread = new Worker(bootstrapCode(), { eval: true, workerData: options, resourceLimits });
  const [{ url, port }] = (await once(thread, 'message')) as [Pick<ReferenceServer, 'url' | 'port'>];
  return {
    url,
    port,
    async close() {
      await thread.terminate();
    },
  };
}

/** On Node 20 a thread does not inherit the TypeScript loader, so in a checkout it registers the loader first. */
function bootstrapCode(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const main = JSON.stringify(new URL(isSource ? './main.ts' : './main.js', import.meta.url).href);
  if (!isSource) return `import(${main})`;
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return `import(${loader}).then(({ register }) => { register(); return import(${main}); })`;
}
