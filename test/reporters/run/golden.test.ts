/** Each reporter's text for the sample report; `npm run generate:reports` writes the golden files anew. */
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../../reporters/run/registry.ts';
import type { Cause } from '../../../runner/report/cause.ts';
import { HOSTILE } from './hostile-report.ts';
import { SAMPLE } from './sample-report.ts';

const locate = ({ status }: Cause) => `spec/placement/1.20.overlay.yaml:${status}`;

/** The page has its own tests: a golden file would hold its styles and scripts. */
const TEXTS = Object.entries(REPORTERS).filter(([name]) => name !== 'html');

describe.each(TEXTS)('the reporter %s', (name, render) => {
  it('writes its golden file', async () => {
    await expect(render(SAMPLE, { color: false, locate })).toMatchFileSnapshot(`golden/sample.${name}.txt`);
  });

  it('writes its golden file of what a hostile cloud says', async () => {
    await expect(render(HOSTILE, { color: false, locate })).toMatchFileSnapshot(`golden/hostile.${name}.txt`);
  });
});

describe('what a hostile cloud says', () => {
  it.each(['console', 'github', 'markdown', 'junit'])('reaches no reader of %s as it is', (name) => {
    const text = (REPORTERS[name] as (typeof REPORTERS)[string])(HOSTILE, { color: false, locate });
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
    expect(text).not.toContain('\r');
  });

  it('is no command for GitHub', () => {
    const text = (REPORTERS.github as (typeof REPORTERS)[string])(HOSTILE, { color: false, locate });
    expect(text).not.toMatch(/^::error::forged/m);
  });
});
