import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HISTORY, historyText } from './history.ts';

it('the history of Placement is what the documents say (npm run generate:history)', () => {
  expect(readFileSync(HISTORY, 'utf8')).toBe(historyText());
});
