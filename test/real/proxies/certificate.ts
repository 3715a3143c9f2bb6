/** A private certificate authority, and a certificate of it for 127.0.0.1 and localhost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { execute, lastLines } from '../../programs/execute.ts';

export interface ServerCertificate {
  /** The PEM file of the authority, which a client has to trust. */
  authority: string;
  /** The PEM file with the server's certificate and its key, as HAProxy wants it; the others read it as well. */
  server: string;
}

/** @param subject of the server's certificate. @throws CannotRun without openssl */
export async function makeCertificate(folder: string, subject = '/CN=localhost'): Promise<ServerCertificate> {
  const [authority, authorityKey, request, key, certificate, server] = [
    ...['authority.pem', 'authority.key', 'server.csr', 'server.key', 'server.crt', 'server.pem'],
  ].map((name) => join(folder, name)) as [string, string, string, string, string, string];
  const rsa = ['-newkey', 'rsa:2048', '-nodes'];
  const extension = join(folder, 'names.cnf');
  writeFileSync(extension, 'subjectAltName = IP:127.0.0.1, DNS:localhost\n');
  await openssl([
    'req',
    '-x509',
    ...rsa,
    '-keyout',
    authorityKey,
    '-out',
    authority,
    '-subj',
    '/CN=A private authority',
    '-days',
    '2',
  ]);
  await openssl(['req', ...rsa, '-keyout', key, '-out', request, '-subj', subject]);
  await openssl([
    ...['x509', '-req', '-in', request, '-CA', authority, '-CAkey', authorityKey, '-CAcreateserial'],
    ...['-out', certificate, '-days', '2', '-extfile', extension],
  ]);
  writeFileSync(server, readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'), { mode: 0o600 });
  return { authority, server };
}

async function openssl(args: readonly string[]): Promise<void> {
  const { code, output } = await execute('openssl', args);
  if (code !== 0) throw new CannotRun(`openssl ${args[0]} failed: ${lastLines(output)}`);
}
