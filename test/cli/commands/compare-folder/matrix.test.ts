import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interop } from '../../captured-io.ts';
import { type Shelf, type ShelfFault, startShelf } from './start-shelf.ts';

const FOLDER = fileURLToPath(new URL('shelf', import.meta.url));
const SCHEMA = new URL('../../../../reporters/compare/matrix/matrix.schema.json', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'interop-'));
const shelves: Shelf[] = [];
const NAMES = ['r1', 'r2', 'r3'];

const marked: ShelfFault = (answer, { version }) =>
  version === 1
    ? { ...answer, headers: { ...answer.headers, 'x-mark': '<script>alert(1)</script>' } }
    : answer;

interface Ran {
  code: number;
  out: string;
}

let ran: Ran;

/** r2 has versions to 1.2, and r3 to 1.3; r3 has a fault at 1.1. */
beforeAll(async () => {
  shelves.push(
    await startShelf({ newest: 1 }),
    await startShelf({ newest: 2 }),
    await startShelf({ fault: marked }),
  );
  const targets = shelves.flatMap(({ url }, index) => ['--target', `${NAMES[index]}=${url}`]);
  const reporters = ['console', `json=${join(scratch, 'm.json')}`, `html=${join(scratch, 'm.html')}`];
  const args = [...targets, ...reporters.flatMap((one) => ['--reporter', one])];
  ran = await interop(['compare', FOLDER, '--matrix', '--no-variations', '--microversions', 'all', ...args]);
});
afterAll(async () => {
  for (const shelf of shelves) await shelf.close();
  rmSync(scratch, { recursive: true });
});

describe('interop compare --matrix', () => {
  it('compares each release with the one before it', () => {
    expect(ran.out).toContain('r2, beside r1: 0 differences\n  1.0–1.1: 0\n  1.2: not compared\n');
    expect(ran.out).toContain('r3, beside r2: 1 difference\n  1.0: 0\n  1.1: 1\n  1.2: 0\n');
    expect(ran.out).toContain('MATRIX  shelf: r1, r2, r3, 3 microversions\n');
    expect(ran.code).toBe(1);
  });

  it('writes JSON of its schema', () => {
    const matrix = JSON.parse(readFileSync(join(scratch, 'm.json'), 'utf8'));
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    expect(validate(matrix) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...matrix, version: 2 })).toBe(false);
    expect(matrix.rows.map(({ cells }: { cells: object }) => cells)).toEqual([
      { '1.0': [], '1.1': [], '1.2': null },
      { '1.0': [], '1.1': [0], '1.2': [] },
    ]);
    expect(matrix.rows[1].differences[0]).toMatchObject({ clause: 'header', microversions: ['1.1'] });
  });

  it('writes a page that loads nothing and in which all text is escaped', () => {
    const page = readFileSync(join(scratch, 'm.html'), 'utf8');
    expect(page).toContain('<th scope="col" class="long"><span>1.2</span></th>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/<[^>]* (?:src|href)="(?!#)/);
    expect(page).toContain('–</span><span class="unseen"> not compared</span></td>');
    expect(page).toContain('aria-label="differences: 1, r3, beside r2, 1.1"');
  });
});
