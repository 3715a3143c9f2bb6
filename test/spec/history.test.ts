import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HISTORY, renderHistory } from './history.ts';

it('docs/placement-history.md is up to date (npm run generate:history)', () => {
  expect(readFileSync(HISTORY, 'utf8')).toBe(renderHistory());
});
