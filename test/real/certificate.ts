/**
 * Certifies a real OpenStack Placement on this machine, verifies the certificate, and asks a tenth of it again:
 * `npx tsx test/real/certificate.ts`. One that runs already is used (test/real/placement.ts). Exit codes: 0 all as docs/certify.md and
 * docs/verify.md say, 1 not so, 2 wrong usage, 3 cannot run here.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../cli/io.ts';
import { main } from '../../cli/main.ts';
import { execute } from '../programs/execute.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { readPinnedRelease } from './placement/environment.ts';
import { startRelease, stopRelease } from './placement/release.ts';
import { readRunning } from './placement/running.ts';
import { silentIo } from './silent-io.ts';

try {
  process.exitCode = await certifyPlacement(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('certificate.ts', error);
}

async function certifyPlacement(argv: readonly string[]): Promise<number> {
  if (argv.length > 0) throw new ProgramUsageError('certificate.ts takes no arguments.');
  const release = readPinnedRelease();
  const running = readRunning(release);
  const options = { port: 0, release, workers: 1, policy: 'new' } as const;
  const { url } = running ?? (await startRelease(options, (text) => process.stderr.write(`${text}\n`)));
  const folder = mkdtempSync(join(tmpdir(), 'interop-real-'));
  try {
    return await followVendorAndBuyer(url, release, folder);
  } finally {
    rmSync(folder, { recursive: true });
    if (!running) await stopRelease(release);
  }
}

async function followVendorAndBuyer(url: string, release: string, folder: string): Promise<number> {
  const at = (name: string) => join(folder, name);
  await execute('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', at('key.pem')]);
  await execute('openssl', ['pkey', '-in', at('key.pem'), '-pubout', '-out', at('key.pub')]);
  const product = `vendor: OpenStack\nproduct: Placement\nversion: "${release}"\ncontact: nobody@example.com\n`;
  writeFileSync(at('product.yaml'), product);
  const signed = ['--product', at('product.yaml'), '--key', at('key.pem'), '--output', at('certificate.tar')];
  const io: Io = {
    ...silentIo({}, folder),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
  const steps = [
    ['certify', 'placement', '--target', url, '--quiet', ...signed],
    ['verify', at('certificate.tar'), '--key', at('key.pub')],
    ['spot-check', at('certificate.tar'), '--target', url],
  ];
  for (const step of steps) if ((await main(step, io)) !== 0) return 1;
  return 0;
}
