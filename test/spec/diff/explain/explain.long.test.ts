import { expect, it } from 'vitest';
import { countExplained } from './explanations.ts';

it('explains as many changes in each run', async () => {
  expect(await countExplained(201)).toEqual([201, 201]);
});
