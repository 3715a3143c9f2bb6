/**
 * Starts nginx, configured as in the distribution's packages, as a proxy for a service: `npx tsx test/real/proxies/nginx.ts URL`. Prints its
 * own URL and serves until it gets a signal. Exit codes: 2 wrong usage, 3 cannot run here.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { exitCodeOf } from '../../programs/exit-code.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';
import { findFreePort } from '../processes/free-port.ts';

/** The folder of programs of an administrator is often not in the path of others. */
const PROGRAM = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find((file) => existsSync(file));

try {
  await startProxy(process.argv[2]);
} catch (error) {
  process.exitCode = exitCodeOf('nginx.ts', error);
}

async function startProxy(url: string | undefined): Promise<void> {
  if (url === undefined) throw new ProgramUsageError('nginx.ts takes the URL of the service behind it.');
  if (PROGRAM === undefined) throw new CannotRun('nginx is not installed.');
  const port = await findFreePort(0);
  const folder = mkdtempSync(join(tmpdir(), 'interop-nginx-'));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, url));
  const child = spawn(PROGRAM, ['-p', folder, '-e', join(folder, 'error.log'), '-c', file], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGTERM'));
  child.on('exit', (code) => {
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = code ?? 0;
  });
  process.stdout.write(`http://127.0.0.1:${port}\n`);
}

/** The settings of Debian's `nginx.conf` that affect answers, and a server that proxies every call with nginx's defaults. */
function configuration(folder: string, port: number, url: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${join(folder, kind)};`,
  );
  return `daemon off;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  default_type application/octet-stream;
  access_log off;
  gzip on;
${temporary.join('\n')}
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass ${url}; }
  }
}
`;
}
