/** The reference servers for upstream's tests: one for the portable files, and one for each configuration. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReferenceOptions, type ReferenceServer, startReference } from '../../reference/serve.ts';
import type { UpstreamConfiguration } from './arguments.ts';

/** As upstream's fixtures configure their server. */
const OPTIONS: Readonly<Record<UpstreamConfiguration, ReferenceOptions>> = {
  cors: { cors: { allowedOrigins: ['http://valid.example.com'] } },
  'legacy-rbac': { policy: 'legacy' },
  'open-policy': { policy: 'open' },
  'secure-rbac': { policy: 'default' },
};

/**
 * @param lmdb whether each server keeps what it stores in a directory, which is removed afterwards
 * @param use gets the arguments of the Python program that name the servers
 */
export async function withReferences<T>(
  lmdb: boolean,
  use: (services: readonly string[]) => Promise<T>,
): Promise<T> {
  const running: ReferenceServer[] = [];
  const root = mkdtempSync(join(tmpdir(), 'interop-upstream-'));
  const start = async (options: ReferenceOptions): Promise<string> => {
    const storeAt = lmdb ? `lmdb:${join(root, String(running.length))}` : 'memory';
    const reference = await startReference({ ...options, storeAt, log: say });
    running.push(reference);
    return reference.url;
  };
  try {
    const services = ['--url', await start({})];
    for (const [name, options] of Object.entries(OPTIONS))
      services.push('--assume', `${name}=${await start(options)}`);
    return await use(services);
  } finally {
    for (const reference of running) await reference.close();
    rmSync(root, { recursive: true });
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
