import { describe, expect, it } from 'vitest';
import { renderSitePage } from '../../../reporters/certificate/site-page.ts';
import { findAccessibilityProblems } from '../page/accessibility.ts';
import { DESKTOP, describePages, PHONE } from '../page/describe-pages.ts';
import { HOSTILE_SITE, SITE } from './sample-site.ts';

const renderAll = () => ({ some: renderSitePage(SITE), hostile: renderSitePage(HOSTILE_SITE) });

describePages('the site of certificates', renderAll, ({ open }) => {
  describe.each([
    ['desktop, light', { viewport: DESKTOP, colorScheme: 'light' }],
    ['phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
  ] as const)('on a %s', (_look, options) => {
    it.each(['some', 'hostile'])(
      '%s breaks no rule of accessibility, and is no wider than the screen',
      async (name) => {
        const page = await open(name, '', { ...options, bypassCSP: true });
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
        expect(await findAccessibilityProblems(page)).toEqual([]);
        const root = 'document.documentElement';
        expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0);
      },
    );
  });

  it('shows the badge of a certificate by its words', async () => {
    const page = await open('some');
    const badge = page.getByRole('img', {
      name: /^Example Stack 4\.2 .* placement 1\.0 to 1\.39, passed on/,
    });
    expect(await badge.count()).toBe(1);
    expect(await page.locator('#theme').isVisible()).toBe(true);
  });
});
