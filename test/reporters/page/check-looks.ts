/** What holds for every page: axe-core finds nothing, and no screen is too narrow, in light and in dark. */
import { describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from './accessibility.ts';
import { DESKTOP, type Pages, PHONE } from './describe-pages.ts';

/** Adds the tests. @param names of the pages, each of which is looked at with all that it can unfold */
export function checkLooks({ open }: Pages, names: readonly string[]): void {
  describe.each([
    ['desktop, light', { viewport: DESKTOP, colorScheme: 'light' }],
    ['desktop, dark', { viewport: DESKTOP, colorScheme: 'dark' }],
    ['phone, light', { viewport: PHONE, colorScheme: 'light' }],
    ['phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
  ] as const)('on a %s', (_look, options) => {
    it.each(names)('%s breaks no rule of accessibility, and is no wider than the screen', async (name) => {
      const page = await open(name, '', { ...options, bypassCSP: true });
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await findAccessibilityProblems(page)).toEqual([]);
      const root = 'document.documentElement';
      expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0);
    });
  });
}
