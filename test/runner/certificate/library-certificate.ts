/** A small certificate: of the library in docs/examples, whose run has some hundred calls. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isUnpacked, unpackBundle } from '../../../runner/certificate/archive.ts';
import type { BundleFiles } from '../../../runner/certificate/bundle-files.ts';
import { interop, type Ran } from '../../cli/captured-io.ts';

const EXAMPLE = fileURLToPath(new URL('../../../docs/examples/library', import.meta.url));

export const PRODUCT = `vendor: Example Clouds
product: Example Stack
version: "4.2"
contact: interop@example.com
website: https://example.com/stack
`;

export interface LibraryCertificate {
  /** With certificate.tar, key.pem, key.pub, product.yaml and the folder library. */
  folder: string;
  url: string;
  archive: Uint8Array;
  files: BundleFiles;
  certified: Ran;
  interop(...argv: string[]): Promise<Ran>;
  close(): Promise<void>;
}

/** Starts the library, and certifies it. */
export async function certifyLibrary(): Promise<LibraryCertificate> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-certificate-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  const { server, url } = await startLibrary(folder);
  const call = (...argv: string[]) => interop(argv, undefined, folder);
  writeFileSync(join(folder, 'product.yaml'), PRODUCT);
  makeKey(folder, 'key');
  const at = (name: string) => join(folder, name);
  await call(
    'new',
    'service',
    'library',
    '--from',
    at('2025-06-01.yaml'),
    '--from',
    at('2026-03-01.yaml'),
    '--target',
    url,
  );
  const certified = await call(
    'certify',
    'library',
    '--target',
    url,
    '--seed',
    'a',
    ...FILES.flatMap(([flag, name]) => [flag, at(name)]),
  );
  const archive = readFileSync(at('certificate.tar'));
  const files = unpackBundle(archive);
  if (!isUnpacked(files)) throw new Error(`certificate.tar ${files.problem}`);
  return {
    folder,
    url,
    archive,
    files,
    certified,
    interop: call,
    close: async () => {
      await stopLibrary(server);
      rmSync(folder, { recursive: true });
    },
  };
}

const FILES = [
  ['--product', 'product.yaml'],
  ['--key', 'key.pem'],
  ['--output', 'certificate.tar'],
] as const;

/** Writes NAME.pem and NAME.pub. */
export function makeKey(folder: string, name: string, algorithm = 'ed25519'): void {
  for (const argv of [
    ['genpkey', '-algorithm', algorithm, '-out', `${name}.pem`],
    ['pkey', '-in', `${name}.pem`, '-pubout', '-out', `${name}.pub`],
  ]) {
    const { status, stderr } = spawnSync('openssl', argv, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${argv.join(' ')}: ${stderr}`);
  }
}

/** @param folder with its server.mjs */
export async function startLibrary(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const port = await findFreePort();
  const server = spawn(process.execPath, ['server.mjs', String(port)], { cwd: folder, stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`server.mjs ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/`).catch(() => undefined);
    if (answer?.ok) return { server, url };
  }
}

export async function stopLibrary(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
