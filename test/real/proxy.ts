/**
 * Starts a proxy as people deploy them in front of a service: `npx tsx test/real/proxy.ts nginx URL`. Prints its own URL,
 * and the file of its certificate authority if it has one, and serves until it gets a signal. Exit codes: 2 wrong usage,
 * 3 cannot run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { readProxyArguments } from './proxies/arguments.ts';
import { startProxy } from './proxies/start-proxy.ts';

try {
  await serve(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('proxy.ts', error);
}

async function serve(argv: readonly string[]): Promise<void> {
  const { name, settings, upstream } = readProxyArguments(argv);
  const proxy = await startProxy(name, settings, upstream);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void proxy.end());
  process.stdout.write(`${[proxy.url, proxy.authority].filter(Boolean).join('\n')}\n`);
  process.exitCode = await proxy.ended;
}
