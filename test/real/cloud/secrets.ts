/** The passwords of a cloud, which are made with its template and kept in a file that only the user can read. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CloudSecrets {
  /** Of the database's user `openstack`. */
  database: string;
  /** Of each user of Keystone. */
  users: Record<UserName, string>;
  applicationCredential: { id: string; secret: string };
  /** Of a trust in which `admin` lets `member` act as administrator. */
  trustId: string;
  /** Base32. */
  totpSecret: string;
}

export type UserName = 'admin' | 'member' | 'reader' | 'placement' | 'totp';

/** New random passwords. What Keystone chooses is empty. */
export function makeSecrets(): CloudSecrets {
  const users = { admin: word(), member: word(), reader: word(), placement: word(), totp: word() };
  return {
    database: word(),
    users,
    applicationCredential: { id: '', secret: word() },
    trustId: '',
    totpSecret: base32(randomBytes(20)),
  };
}

export function writeSecrets(folder: string, secrets: CloudSecrets): void {
  writeFileSync(join(folder, FILE), JSON.stringify(secrets), { mode: 0o600 });
}

export function readSecrets(folder: string): CloudSecrets {
  return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as CloudSecrets;
}

const FILE = 'secrets.json';

/** Letters and digits only: it is written into SQL, URLs and YAML. */
function word(): string {
  return randomBytes(18).toString('hex');
}

/** RFC 4648. Five bytes are eight letters; other lengths are not needed. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
