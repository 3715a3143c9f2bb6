import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { htmlReporter } from '../../../../reporters/run/html.ts';
import { findAccessibilityProblems } from '../../page/accessibility.ts';
import { DESKTOP, describePages, PHONE } from '../../page/describe-pages.ts';
import { HOSTILE } from '../hostile-report.ts';
import { SAMPLE } from '../sample-report.ts';
import { reportWithCauses } from './many-causes.ts';

const MANY = 10_000;

const RESULT = SAMPLE.cases[0] as (typeof SAMPLE.cases)[number];
const VERSIONS = Array.from({ length: 40 }, (_, index) => `1.${index}` as const);

const render = (report: typeof SAMPLE) => htmlReporter(report, { color: false });
const renderAll = () => ({
  sample: render(SAMPLE),
  hostile: render(HOSTILE),
  none: render(reportWithCauses(0)),
  many: render(reportWithCauses(MANY)),
  versions: render({ ...SAMPLE, cases: VERSIONS.map((microversion) => ({ ...RESULT, microversion })) }),
});

describePages('the page of a run', renderAll, ({ open, takeRequests }) => {
  const LOOKS = [
    ['desktop, light', { viewport: DESKTOP, colorScheme: 'light' }],
    ['desktop, dark', { viewport: DESKTOP, colorScheme: 'dark' }],
    ['phone, light', { viewport: PHONE, colorScheme: 'light' }],
    ['phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
  ] as const;

  describe.each(LOOKS)('on a %s', (_look, options) => {
    it.each(['sample', 'hostile', 'none', 'many'])('%s breaks no rule of accessibility', async (name) => {
      const page = await open(name, '', { ...options, bypassCSP: true });
      for (const summary of await page.locator('#findings summary').all())
        if (name !== 'many') await summary.click();
      expect(await findAccessibilityProblems(page)).toEqual([]);
    });

    it.each(['sample', 'hostile', 'many'])('%s is no wider than the screen', async (name) => {
      const page = await open(name, '', options);
      const root = 'document.documentElement';
      expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0);
    });
  });

  it('executes nothing of what a cloud says', async () => {
    const page = await open('hostile');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('#findings').innerText()).toContain(
      '</script><img src=x onerror=alert(1)>\\u001b[2J',
    );
  });

  it('leads from a cell of the matrix to its findings', async () => {
    const page = await open('sample');
    expect(await count(page)).toBe('3 of 3');
    await page.getByRole('button', { name: /1\.3$/ }).click();
    expect(await page.evaluate('location.hash')).toBe('#operation=getTrait&until=1.3');
    expect(await page.locator('#operation').inputValue()).toBe('getTrait');
    expect(await count(page)).toBe('3 of 3');
    expect(await page.evaluate('document.activeElement.id')).toBe('findings');
  });

  it('searches, and filters by level, and links what it shows', async () => {
    const page = await open('many');
    await page.getByRole('searchbox').fill('zone-1234"');
    expect(await count(page)).toBe('1 of 10,000');
    const hash = String(await page.evaluate('location.hash'));
    expect(await count(await open('many', hash))).toBe('1 of 10,000');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByRole('checkbox', { name: 'violation' }).uncheck();
    expect(await count(page)).toBe('0 of 10,000');
    expect(await page.locator('#list').innerText()).toBe('No finding matches the search and the filters.');
  });

  it('shows a hundred findings at a time', async () => {
    const page = await open('many');
    expect(await page.locator('.finding').count()).toBe(100);
    await page.getByRole('button', { name: 'Show more of the other 9,900' }).click();
    expect(await page.locator('.finding').count()).toBe(200);
  });

  it('copies the command of a call', async () => {
    const page = await open('sample', '', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('The call').first().click();
    await page.getByRole('button', { name: 'Copy the command' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain("curl -ig -X POST -H 'accept:");
  });

  it('says that nothing was found', async () => {
    const page = await open('none');
    expect(await page.locator('#list').innerText()).toBe('No violation was found.');
    expect(await page.locator('h1').innerText()).toContain('PASS placement at http://cloud:8778');
  });

  it('prints all that a reader would have to open, without controls, on sheets of A4', async () => {
    const page = await open('versions', '', { viewport: { width: 718, height: 1000 }, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.theme:visible, .filters:visible, .copy:visible, .skip:visible').count()).toBe(
      0,
    );
    expect(await page.locator('pre[aria-label=request]:visible').count()).toBe(3);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
  });

  it('opens ten thousand findings, and the log says when it was painted', async () => {
    const page = await open('many');
    const [painted] = (await page.evaluate(TIMES)) as [number];
    console.log(`The page of ten thousand findings: painted after ${painted} ms.`);
    expect(painted).toBeGreaterThan(0);
  });

  it('reaches every control with the keyboard, in the order of the page', async () => {
    const page = await open('sample');
    const stops: string[] = [];
    for (let pressed = 0; pressed < 15; pressed += 1) {
      await page.keyboard.press('Tab');
      stops.push(String(await page.evaluate(STOP)));
    }
    expect(stops).toEqual([
      'skip',
      'theme',
      'guideline',
      'scroll',
      ...['cell', 'cell'],
      ...['search', 'operation', 'version', 'level', 'level', 'level', 'reset'],
      ...['expected', 'received'],
    ]);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
  });

  it('has the findings without JavaScript', async () => {
    const page = await open('sample', '', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain(
      'expected no header x-cloud; received north',
    );
    expect(await page.locator('#app').isVisible()).toBe(false);
  });

  it('loads nothing', async () => {
    takeRequests();
    await open('many');
    expect(takeRequests()).toEqual(['/many']);
  });
});

const TIMES = `[Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)]`;

/** The focused element in a word, followed by "unseen" where the focus is invisible. */
const STOP = `(() => {
  const { id, name, type, className, ariaLabel, parentElement } = document.activeElement;
  const cell = parentElement.localName === 'td' ? 'cell' : '';
  const word = id || name || cell || (type === 'reset' ? type : className || ariaLabel);
  return getComputedStyle(document.activeElement).outlineStyle === 'none' ? word + ' unseen' : word;
})()`;

function count(page: Page): Promise<string> {
  return page.locator('#count').innerText();
}
