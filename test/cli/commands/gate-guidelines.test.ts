import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { guidelineText } from '../../spec/guidelines/guideline-text.ts';
import { interop } from '../captured-io.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** @param replaced as `guidelineText` takes it */
function writeNext(replaced: Readonly<Record<string, string>> = {}): void {
  const following = { edition: 'edition: "2027.05"', 'first-edition': 'replaces: "2026.11"' };
  write('editions/2027.05.yaml', guidelineText({ ...following, ...replaced }));
}

const gate = (...argv: string[]) => interop(['gate', ...argv], undefined, folder);

const NEW = `  others: { services: { placement: all }, status: required }
cases:
  others: [placement.usages.add-up]`;

describe('interop gate of guidelines', () => {
  it('passes editions that follow each other, and finds their folder', async () => {
    write('editions/2026.11.yaml', guidelineText());
    writeNext();
    await expect(gate()).resolves.toEqual({
      code: 0,
      out: 'PASS. editions: 2 editions of guidelines.\n',
      err: '',
    });
    expect((await gate('editions/2026.11.yaml')).out).toBe('PASS. editions: 2 editions of guidelines.\n');
  });

  it('says where, what and what to do, in each format', async () => {
    write('editions/2026.11.yaml', guidelineText());
    writeNext({ 'cases:': NEW });
    const { out, code } = await gate('editions');
    expect(
      out,
    ).toBe(`VIOLATION capability.required-at-once: editions 2027.05: others is required, and 2026.11 does not have it
  editions/2027.05.yaml:14
  Make it advisory in this edition; the next one may require it.

FAIL. editions: 1 violation (2 editions).
`);
    expect(code).toBe(1);
    expect((await gate('editions', '--format', 'github')).out).toMatch(
      /^::error file=editions\/2027\.05\.yaml,line=14,title=capability\.required-at-once::editions 2027\.05: others is required/m,
    );
    expect(JSON.parse((await gate('editions', '--format', 'json')).out)).toMatchObject({
      folders: [],
      guidelines: [
        {
          folder: 'editions',
          verdict: 'fail',
          editions: ['2026.11', '2027.05'],
          findings: [{ rule: 'capability.required-at-once', capability: 'others', edition: '2027.05' }],
        },
      ],
    });
  });

  it('compares approved editions with a base', async () => {
    const git = (...argv: string[]) => execFileSync('git', argv, { cwd: folder });
    write('editions/2026.11.yaml', guidelineText({ 'status: d': 'status: approved' }));
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'a');
    expect((await gate('editions')).out).toContain('was not checked: give --base git:REF.');
    expect((await gate('editions', '--base', 'git:HEAD')).out).toBe(
      'PASS. editions: 1 edition of guidelines.\n',
    );
    write(
      'editions/2026.11.yaml',
      guidelineText({ 'status: d': 'status: approved', '- placement.traits.s': '' }),
    );
    const { out, code } = await gate('editions', '--base', 'git:HEAD');
    expect(out).toMatch(
      /^VIOLATION edition\.changed: editions 2026\.11: things differs from when 2026\.11 was approved$/m,
    );
    expect(code).toBe(1);
    rmSync(join(folder, 'editions/2026.11.yaml'));
    write('editions/next.yaml', guidelineText({ edition: 'edition: next' }));
    expect((await gate('editions', '--base', 'git:HEAD')).out).toContain('VIOLATION edition.gone');
  });

  it.each([
    [
      { '- placement.traits.s': '    - placement.traits.standard-are-lsted' },
      /editions\/2026\.11\.yaml:16: placement has no case .* Did you mean/,
    ],
    [
      { 'services:': '    services: { placment: all }' },
      /editions\/2026\.11\.yaml:11: things is of placment, and there is no such service\. Did you mean "placement"\?/,
    ],
    [{ description: '    descripton: a' }, /editions\/2026\.11\.yaml:10: "descripton" is not a key/],
  ])('refuses %j', async (replaced, words) => {
    write('editions/2026.11.yaml', guidelineText(replaced as Record<string, string>));
    const { err, code } = await gate('editions');
    expect(err).toMatch(words);
    expect(code).toBe(2);
  });

  it('has nothing to publish for them', async () => {
    write('editions/2026.11.yaml', guidelineText());
    const { err, code } = await gate('editions', '--publish');
    expect(err).toContain('--publish is for API documents, and editions has guidelines.');
    expect(code).toBe(2);
  });
});
