import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawArchitecture, NAMES, PICTURE, readFolders, rowsOf } from './architecture.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES_WITH_PATHS = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'];
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the map of the project', () => {
  it('is drawn from the imports as they are (npm run generate:architecture)', () => {
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawArchitecture());
  });

  it.each(NAMES)('holds for %s: a folder imports only folders in rows below its own', (room) => {
    const folders = readFolders();
    const rows = rowsOf(room, folders);
    const rowOf = (name: string) => rows.findIndex((row) => row.includes(name.slice(room.length + 1)));
    const own = [...folders.keys()].filter((name) => name.startsWith(`${room}/`));
    const upwards = own.flatMap((name) =>
      [...(folders.get(name) ?? [])]
        .filter((other) => own.includes(other) && rowOf(other) <= rowOf(name))
        .map((other) => `${name} → ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  it.each(PAGES_WITH_PATHS)('%s names only files and folders that exist', (page) => {
    const text = readFileSync(`${ROOT}${page}`, 'utf8');
    const named = [
      ...text.matchAll(
        /`((?:spec|reference|runner|suites|reporters|cli|package|test|bench|docs)\/[\w./-]*)`/g,
      ),
    ];
    const paths = named.map(([, path]) => path as string).filter((path) => !path.includes('<'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  it.each(PAGES)('%s has links that lead somewhere', (page) => {
    const text = readFileSync(`${ROOT}${page}`, 'utf8');
    const folder = page.includes('/') ? 'docs/' : '';
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link as string);
    expect(links.filter((link) => !existsSync(`${ROOT}${folder}${link}`))).toEqual([]);
  });
});
