/** Badges and sites of certificates on the command line. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packBundle } from '../../../../runner/certificate/archive.ts';
import { REPORT } from '../../../../runner/certificate/bundle-files.ts';
import { digestBytes } from '../../../../runner/certificate/suite-digests.ts';
import {
  certifyLibrary,
  type LibraryCertificate,
  makeKey,
} from '../../../runner/certificate/library-certificate.ts';
import { text, withFile } from '../../../runner/certificate/verify-library.ts';

let certificate: LibraryCertificate;
const at = (...names: string[]) => join(certificate.folder, ...names);

beforeAll(async () => {
  certificate = await certifyLibrary();
  makeKey(certificate.folder, 'other');
  // The example's later release, and one that someone changed.
  writeFileSync(at('later.yaml'), readFileSync(at('product.yaml'), 'utf8').replace('"4.2"', '"4.3"'));
  const { code } = await certificate.interop(
    ...['certify', 'library', '--target', certificate.url, '--product', at('later.yaml')],
    ...['--key', at('other.pem'), '--output', at('later.tar')],
  );
  expect(code).toBe(0);
  const report = text(certificate.files, REPORT).replace('"verdict": "pass"', '"verdict": "fail"');
  writeFileSync(at('changed.tar'), packBundle(withFile(certificate.files, REPORT, report)));
});
afterAll(() => certificate.close());

describe('interop verify --badge', () => {
  const badge = (name: string, ...argv: string[]) =>
    certificate.interop('verify', at(name), '--documents', 'library', '--badge', at('badge.svg'), ...argv);
  beforeEach(() => rmSync(at('badge.svg'), { force: true }));

  it('writes the badge of a certificate that was verified', async () => {
    const { code, err } = await badge('certificate.tar', '--key', at('key.pub'));
    expect([code, err]).toEqual([0, `Wrote ${at('badge.svg')}.\n`]);
    expect(readFileSync(at('badge.svg'), 'utf8')).toMatch(
      /<title>Example Stack 4\.2 of Example Clouds: library .*, passed on \d{4}-\d\d-\d\d<\/title>/,
    );
  });

  it.each([
    ['no key was given', 'certificate.tar', [], 3],
    ['someone changed it', 'changed.tar', ['--key', 'key.pub'], 1],
    ['someone else signed it', 'certificate.tar', ['--key', 'other.pub'], 1],
  ])('writes nothing where %s', async (_why, name, key, expected) => {
    const argv = key.map((word) => (word.startsWith('--') ? word : at(word)));
    const { code, err } = await badge(name, ...argv);
    expect([code, err]).toEqual([
      expected,
      'No badge was written: only a certificate of which all three passed has one.\n',
    ]);
    expect(existsSync(at('badge.svg'))).toBe(false);
  });

  it('overwrites no certificate', async () => {
    const { code, err } = await certificate.interop(
      ...['verify', at('certificate.tar'), '--key', at('key.pub'), '--badge', at('certificate.tar')],
    );
    expect([code, err]).toEqual([2, expect.stringContaining('Give --badge a name that ends in .svg')]);
    expect(readFileSync(at('certificate.tar')).equals(certificate.archive)).toBe(true);
  });
});

describe('interop site', () => {
  const site = (...argv: string[]) =>
    certificate.interop('site', at('given'), '--documents', 'library', ...argv);
  const KEYS = () => ['--key', at('key.pub'), '--key', at('other.pub')];
  const give = (...names: string[]) => {
    for (const name of names) cpSync(at(name), at('given', name));
  };
  const index = (folder: string) => JSON.parse(readFileSync(at(folder, 'site.json'), 'utf8'));

  beforeEach(() => {
    for (const name of ['given', 'site', 'again']) rmSync(at(name), { recursive: true, force: true });
    mkdirSync(at('given'));
  });

  it('lists two releases of a product, the newer above', async () => {
    give('certificate.tar', 'later.tar');
    const { code, out } = await site(...KEYS(), '--output', at('site'));
    expect([code, out]).toEqual([
      0,
      `passed       certificate.tar\npassed       later.tar\nWrote ${at('site')}: 2 certificates.\n`,
    ]);
    const page = readFileSync(at('site', 'index.html'), 'utf8');
    expect(page).toMatch(/product version 4\.3,.*<summary>Older: 1<\/summary>.*product version 4\.2,/s);
    const digest = digestBytes(certificate.archive);
    expect(page).toContain(
      `<a href="certificates/${digest}.tar">certificate</a>, <a href="badges/${digest}.svg">`,
    );
    expect(readFileSync(at('site', 'certificates', `${digest}.tar`)).equals(certificate.archive)).toBe(true);
    expect(readdirSync(at('site', 'badges'))).toHaveLength(2);
  });

  it('says of each what failed, and calls none of these passed', async () => {
    give('certificate.tar', 'changed.tar', 'later.tar');
    writeFileSync(at('given', 'broken.tar'), 'hello');
    const { code, out } = await site('--key', at('key.pub'), '--output', at('site'));
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(
        /^failed {7}broken\.tar is no certificate.*\npassed {7}certificate\.tar\nfailed {7}changed\.tar\nfailed {7}later\.tar\n/,
      ),
    ]);
    const page = readFileSync(at('site', 'index.html'), 'utf8');
    expect(page).toContain('4 certificates, of which 1 verified when this page was built');
    expect(page).toContain('<strong>failed</strong>: report.json was changed after it was signed');
    expect(page).toMatch(/<p>broken\.tar is no certificate: it is not a tar archive/);
    expect(page).not.toContain(certificate.folder);
    expect(readdirSync(at('site', 'badges'))).toHaveLength(1);
    expect(index('site').unread).toHaveLength(1);
  });

  it('has no badge where nothing was checked', async () => {
    give('certificate.tar');
    const { code, out } = await site('--output', at('site'));
    expect([code, out]).toEqual([3, expect.stringMatching(/^not checked {2}certificate\.tar\n/)]);
    expect(readFileSync(at('site', 'index.html'), 'utf8')).not.toMatch(/<svg|verdict good/);
    expect(readdirSync(at('site', 'badges'))).toEqual([]);
  });

  it('gives the same bytes again, and removes what is gone', async () => {
    give('certificate.tar');
    await site(...KEYS(), '--output', at('again'));
    give('later.tar', 'changed.tar');
    await site(...KEYS(), '--output', at('site'));
    expect(contentsOf('site')).not.toEqual(contentsOf('again'));
    rmSync(at('given', 'later.tar'));
    rmSync(at('given', 'changed.tar'));
    expect((await site(...KEYS(), '--output', at('site'))).code).toBe(0);
    expect(contentsOf('site')).toEqual(contentsOf('again'));
  });

  const REFUSED: Record<string, { argv?: string[]; prepare(): void; message: RegExp }> = {
    'a folder with other files': {
      prepare: () => {
        mkdirSync(at('site'));
        writeFileSync(at('site', 'index.html'), 'mine');
      },
      message: /is not empty, and "interop site" did not write it/,
    },
    'a file': {
      prepare: () => writeFileSync(at('site'), 'mine'),
      message: /site cannot be read \(ENOTDIR\)/,
    },
    'a site whose certificates are a link to elsewhere': {
      prepare: () => {
        mkdirSync(at('site'));
        writeFileSync(at('site', 'site.json'), '{"format": "api-interop/site"}');
        symlinkSync(at('given'), at('site', 'certificates'));
      },
      message: /certificates is no folder\. Remove it/,
    },
    'a folder below one that does not exist': {
      argv: ['no', 'site'],
      prepare: () => {},
      message: /cannot be written \(ENOENT\)/,
    },
  };

  it.each(Object.entries(REFUSED))('refuses %s', async (_what, { argv = ['site'], prepare, message }) => {
    give('certificate.tar');
    prepare();
    const before = readdirSync(certificate.folder, { recursive: true });
    const { code, err } = await site(...KEYS(), '--output', at(...argv));
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(certificate.folder, { recursive: true })).toEqual(before);
  });

  it('refuses its own certificates as the given ones', async () => {
    give('certificate.tar');
    await site(...KEYS(), '--output', at('site'));
    const { code, err } = await certificate.interop(
      'site',
      at('site', 'certificates'),
      '--output',
      at('site'),
    );
    expect([code, err]).toEqual([2, expect.stringContaining('are part of the site')]);
  });

  it('replaces a link within the site, and does not follow it', async () => {
    give('certificate.tar');
    await site(...KEYS(), '--output', at('site'));
    rmSync(at('site', 'index.html'));
    symlinkSync(at('product.yaml'), at('site', 'index.html'));
    const product = readFileSync(at('product.yaml'), 'utf8');
    expect((await site(...KEYS(), '--output', at('site'))).code).toBe(0);
    expect(readFileSync(at('product.yaml'), 'utf8')).toBe(product);
  });

  it.each([
    ['an empty folder', ['given'], /has no certificate: its files have to end in \.tar/],
    ['a folder that does not exist', ['none'], /none cannot be read \(ENOENT\)/],
    ['no folder', [], /Name a folder of certificates and that of the site/],
  ])('refuses %s of certificates', async (_what, words, message) => {
    const { code, err } = await certificate.interop(
      ...['site', ...words.map((word) => at(word)), '--output', at('site')],
    );
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(at('site'))).toBe(false);
  });
});

function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(at(folder).length), digestBytes(readFileSync(path))];
    }),
  );
}
