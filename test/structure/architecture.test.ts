import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawArchitecture, PICTURE } from './architecture.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/README.md'];

describe('the map of the project', () => {
  it('is drawn from the imports as they are (npm run generate:architecture)', () => {
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawArchitecture());
  });

  it.each(PAGES)('%s names only files and folders that exist', (page) => {
    const text = readFileSync(`${ROOT}${page}`, 'utf8');
    const named = [
      ...text.matchAll(/`((?:spec|reference|runner|suites|reporters|cli|test|bench|docs)\/[\w./-]*)`/g),
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
