/** Archives that are no certificates: cut, huge, or with paths that climb. */
import { readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createTar } from 'nanotar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBundle } from '../../../../runner/certificate/archive.ts';
import { EXCHANGES } from '../../../../runner/certificate/bundle-files.ts';
import { certifyLibrary, type LibraryCertificate } from '../../../runner/certificate/library-certificate.ts';
import { interop } from '../../captured-io.ts';

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
});
afterAll(() => certificate.close());

const at = (name: string) => join(certificate.folder, name);

interface BadArchive {
  /** Writes bad.tar. */
  write(path: string): void;
  message: RegExp;
}

const entry = (name: string, data: string | undefined, type?: string) => {
  const archive = createTar([
    { name: 'product.yaml', data: 'a' },
    { name, ...(data !== undefined && { data }) },
  ]);
  if (type !== undefined) archive[1024 + 156] = type.charCodeAt(0);
  return archive;
};

const ARCHIVES: Record<string, BadArchive> = {
  'a path that climbs': {
    write: (path) => writeFileSync(path, entry('../../evil', 'x')),
    message: /has a file "evil", and a certificate has only product.yaml, .* Nothing was unpacked/,
  },
  'a known name below a path that climbs': {
    write: (path) => writeFileSync(path, entry('../report.json', 'x')),
    message: /has no junit.xml|was cut or changed after/,
  },
  'an absolute path': {
    write: (path) => writeFileSync(path, entry('/etc/passwd', 'x')),
    message: /has a file "etc\/passwd"/,
  },
  'a symbolic link': {
    write: (path) => writeFileSync(path, entry('report.json', 'x', '2')),
    message: /has report.json as a symbolicLink, and not as a file/,
  },
  'a folder': {
    write: (path) => writeFileSync(path, entry('report.json', undefined)),
    message: /has report.json as a directory, and not as a file/,
  },
  'a cut archive': {
    write: (path) => writeFileSync(path, certificate.archive.subarray(0, 30_000)),
    message: /is no certificate|has no|was cut or changed/,
  },
  'an empty file': {
    write: (path) => writeFileSync(path, ''),
    message: /is no certificate: it is not a tar archive/,
  },
  'another file': {
    write: (path) => writeFileSync(path, 'hello '.repeat(1000)),
    message: /bad-8.tar is no certificate: it is not a tar archive/,
  },
  'a compressed archive': {
    write: (path) => writeFileSync(path, gzipSync(certificate.archive)),
    message: /is no certificate: it is not a tar archive/,
  },
  '10 GB': {
    write: (path) => {
      writeFileSync(path, '');
      truncateSync(path, 10_000_000_000);
    },
    message: /has 10,000,000,000 bytes, and certificates of more than 268,435,456 are not read/,
  },
  'a folder in place of the file': {
    write: (path) => symlinkSync(certificate.folder, path),
    message: /is no file. Give the file that "interop certify" wrote/,
  },
};

describe.each(Object.entries(ARCHIVES))('%s', (name, { write, message }) => {
  it('is refused with exit code 2, and nothing is written', async () => {
    const file = at(`bad-${Object.keys(ARCHIVES).indexOf(name) + 1}.tar`);
    write(file);
    const before = readdirSync(certificate.folder);
    const { code, out, err } = await interop(['verify', file, '--key', at('key.pub')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(readdirSync(certificate.folder)).toEqual(before);
  });
});

/** Members of a gzip file follow each other: 64 KiB here are 64 MiB of zeros there. */
function writeBomb(mebibytes: number, path: string): void {
  const member = gzipSync(Buffer.alloc(64 * 1024 ** 2));
  const exchanges = Buffer.concat(Array.from({ length: mebibytes / 64 }, () => member));
  writeFileSync(path, packBundle(new Map([...certificate.files, [EXCHANGES, exchanges]])));
}

const BOMBS: Record<string, { mebibytes: number; message: RegExp }> = {
  'exchanges of more than 1 GiB': {
    mebibytes: 1088,
    message: /exchanges\.jsonl\.gz holds more than 1,024 MiB once it is uncompressed, which is not read/,
  },
  'a line of 128 MiB': {
    mebibytes: 128,
    message: /exchanges\.jsonl\.gz has a line of more than 64 MiB, which is not read/,
  },
};

describe.each(Object.entries(BOMBS))('%s', (_name, { mebibytes, message }) => {
  it('are not read, and nothing is written', async () => {
    const file = at('bomb.tar');
    writeBomb(mebibytes, file);
    const before = readdirSync(certificate.folder);
    const verified = await certificate.interop(
      'verify',
      file,
      '--key',
      at('key.pub'),
      '--documents',
      'library',
    );
    expect([verified.code, verified.out]).toEqual([1, expect.stringMatching(message)]);
    const asked = await certificate.interop(
      'spot-check',
      file,
      '--target',
      certificate.url,
      '--documents',
      'library',
    );
    expect([asked.code, asked.err]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(certificate.folder)).toEqual(before);
  });
});
