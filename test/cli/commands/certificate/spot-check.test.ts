/** A tenth of a certificate's cases, asked again of the same server and of one that was changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  certifyLibrary,
  type LibraryCertificate,
  startLibrary,
  stopLibrary,
} from '../../../runner/certificate/library-certificate.ts';

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
});
afterAll(() => certificate.close());

const spotCheck = (...argv: string[]) =>
  certificate.interop('spot-check', join(certificate.folder, 'certificate.tar'), ...argv);

it('finds the cloud of the certificate alike', async () => {
  const { code, out, err } = await spotCheck(
    '--target',
    certificate.url,
    '--documents',
    'library',
    '--seed',
    'a',
  );
  expect(out + err).toMatch(
    /^Asked 7 of 68 cases again \(seed a\): \d+ calls compared, \d+ without a counterpart\.\nALIKE /,
  );
  expect(code).toBe(0);
});

it('finds a cloud that was changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interop-changed-'));
  cpSync(certificate.folder, folder, { recursive: true });
  const file = join(folder, 'server.mjs');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace("version < '2026-03-01' ? book : ", '');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  const { server, url } = await startLibrary(folder);
  try {
    const { code, out, err } = await spotCheck('--target', url, '--documents', 'library', '--seed', 'a');
    expect(out + err).toMatch(
      /^DIFFERENCE {2}library\.\S+ at 2025-06-01: \w+ \/books\S*: \S+language was added$/m,
    );
    expect(out).toMatch(/^DIFFERENT /m);
    expect(code).toBe(1);
  } finally {
    await stopLibrary(server);
    rmSync(folder, { recursive: true });
  }
});

it('asks nothing of a cloud that cannot be reached, or without the documents', async () => {
  const down = await spotCheck('--target', 'http://127.0.0.1:9', '--documents', 'library');
  expect([down.code, down.out]).toEqual([3, expect.stringContaining('NOT CHECKED')]);
  const unknown = await spotCheck('--target', certificate.url);
  expect([unknown.code, unknown.err]).toEqual([
    3,
    expect.stringContaining('name their folder with --documents'),
  ]);
  const nowhere = await spotCheck();
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('--target URL')]);
});
