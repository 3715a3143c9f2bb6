/** Each reporter's text for the sample report; `npm run generate:reports` writes the golden files anew. */
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../../reporters/run/registry.ts';
import type { Cause } from '../../../runner/report/cause.ts';
import { HOSTILE } from './hostile-report.ts';
import { SAMPLE } from './sample-report.ts';

const locate = ({ status }: Cause) => `spec/placement/1.20.overlay.yaml:${status}`;

describe.each(Object.entries(REPORTERS))('the reporter %s', (name, render) => {
  it('writes its golden file', async () => {
    const text = withoutAssets(render(SAMPLE, { color: false, locate }));
    await expect(text).toMatchFileSnapshot(`golden/sample.${name}.txt`);
  });

  it('writes its golden file of what a hostile cloud says', async () => {
    const text = withoutAssets(render(HOSTILE, { color: false, locate }));
    await expect(text).toMatchFileSnapshot(`golden/hostile.${name}.txt`);
  });
});

/** Styles and scripts of the page, and their digests, are files of this repository. */
function withoutAssets(text: string): string {
  return text
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replaceAll(/<script( type="module")?>[\s\S]*?<\/script>/g, '<script$1></script>')
    .replaceAll(/'sha256-[\w+/=]+'/g, "'sha256'");
}

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
