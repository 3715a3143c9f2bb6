import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERDICT_MEANINGS } from '../../runner/verdict.ts';

it('docs/judge-a-cloud.md lists the verdicts in the words of the program', () => {
  const page = readFileSync(new URL('../../docs/judge-a-cloud.md', import.meta.url), 'utf8');
  for (const [verdict, meaning] of Object.entries(VERDICT_MEANINGS))
    expect(page).toContain(`| \`${verdict}\` | ${meaning} |`);
});
