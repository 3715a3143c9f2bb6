import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';

let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'interop-folder-'));
});

afterEach(() => rmSync(path, { recursive: true }));

it('reads each file once', () => {
  const folder = folderOnDisk(path);
  writeFileSync(join(path, 'a.yaml'), 'first');
  expect(folder.text('a.yaml')).toBe('first');
  writeFileSync(join(path, 'a.yaml'), 'second');
  expect(folder.text('a.yaml')).toBe('first');
  expect(folderOnDisk(path).text('a.yaml')).toBe('second');
});

it('names the folder that cannot be read', () => {
  expect(() => folderOnDisk(join(path, 'none')).names()).toThrow('cannot be read (ENOENT)');
});
