/** Starts a proxy in front of a service, as a child of this process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../../programs/cannot-run.ts';
import { findDebianProgram } from '../../programs/debian-program.ts';
import { findFreePort } from '../processes/free-port.ts';
import { apache } from './apache.ts';
import { makeCertificate } from './certificate.ts';
import type { ProxyDefinition, ProxyName, ProxySettings } from './deployment.ts';
import { haproxy } from './haproxy.ts';
import { nginx } from './nginx.ts';

export interface RunningProxy {
  /** Where the service is reached through it. */
  url: string;
  /** The PEM file of the authority to trust; undefined without TLS. */
  authority: string | undefined;
  /** Resolves to its exit code. */
  ended: Promise<number>;
  end(): Promise<void>;
}

/** @throws CannotRun when the proxy is neither installed nor available, or ends at once */
export async function startProxy(
  name: ProxyName,
  settings: ProxySettings,
  upstream: string,
): Promise<RunningProxy> {
  const definition = DEFINITIONS[name];
  const program = await findDebianProgram(definition.program, definition.packages, (text) =>
    process.stderr.write(`${text}\n`),
  );
  const folder = mkdtempSync(join(tmpdir(), `interop-${name}-`));
  const certificate = settings.tls ? await makeCertificate(folder) : undefined;
  const port = await findFreePort(0);
  const file = join(folder, `${name}.conf`);
  const { usr } = program;
  writeFileSync(
    file,
    definition.configure(settings, { folder, port, upstream, certificate: certificate?.server, usr }),
  );
  const child = spawn(program.file, definition.listArguments(file, folder), {
    env: { ...process.env, ...program.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    rmSync(folder, { recursive: true, force: true });
    return (code as number | null) ?? 0;
  });
  await waitForPort(name, port, child);
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}${settings.stripsPrefix ? '/placement' : ''}`,
    authority: certificate?.authority,
    ended,
    async end() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const DEFINITIONS: Readonly<Record<ProxyName, ProxyDefinition>> = { nginx, apache, haproxy };

async function waitForPort(name: string, port: number, child: { exitCode: number | null }): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new CannotRun(`${name} ended at once, for the reason above.`);
    if (await accepts(port)) return;
    await sleep(50);
  }
  throw new CannotRun(`${name} does not listen.`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
