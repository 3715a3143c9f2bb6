import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { renderDiffPage } from '../../../../reporters/diff/html.ts';
import { tooFaint } from '../../page/contrast.js';
import { describePages, PHONE } from '../../page/describe-pages.ts';
import {
  change,
  comparison,
  foldedComparison,
  hostileComparison,
  placementComparison,
} from '../sample-comparison.ts';
import {
  background,
  count,
  focused,
  heading,
  OUTSIDE,
  pick,
  readPicked,
  readShownVersions,
  STOP,
  step,
  TIMES,
} from './reading.ts';

const MANY = Array.from({ length: 500 }, (_, index) =>
  change({ location: { in: 'header', name: 'cache-control', status: '200', pointer: `/${index}` } }),
);

const renderAll = () => ({
  placement: renderDiffPage(placementComparison()),
  hostile: renderDiffPage(hostileComparison()),
  folded: renderDiffPage(foldedComparison()),
  two: renderDiffPage(comparison([change()])),
  none: renderDiffPage(comparison([])),
  many: renderDiffPage(comparison(MANY)),
});

describePages('the page of a comparison', renderAll, ({ open, takeProblems, takeRequests }) => {
  describe('the selection of versions', () => {
    it('starts with all versions and every change', async () => {
      const page = await open('placement');
      expect(await readPicked(page)).toEqual(['1.0', '1.39']);
      const total = await page.locator('.sum').innerText();
      expect(`${await count(page)} that a client can see, in 39 steps`).toContain(total.split(' that')[0]);
    });

    it('works with the two lists, in either order', async () => {
      const page = await open('placement');
      await pick(page, 'To', '1.15');
      expect(await readPicked(page)).toEqual(['1.0', '1.15']);
      await pick(page, 'From', '1.23');
      expect(await readPicked(page)).toEqual(['1.15', '1.23']);
      expect(await readShownVersions(page)).toEqual([
        '1.16',
        '1.17',
        '1.18',
        '1.19',
        '1.20',
        '1.21',
        '1.22',
        '1.23',
      ]);
      await page.getByRole('button', { name: 'All versions' }).click();
      expect(await readPicked(page)).toEqual(['1.0', '1.39']);
    });

    it('works on the timeline: one step, or several with Shift or by dragging', async () => {
      const page = await open('placement');
      await step(page, '1.15').click();
      expect(await readPicked(page)).toEqual(['1.14', '1.15']);
      expect(await heading(page)).toBe('1.14 → 1.15: Headers for caches');
      await step(page, '1.12').click({ modifiers: ['Shift'] });
      expect(await readPicked(page)).toEqual(['1.11', '1.15']);
      await step(page, '1.4').hover();
      await page.mouse.down();
      for (const version of ['1.5', '1.7', '1.6']) await step(page, version).hover();
      await page.mouse.up();
      expect(await readPicked(page)).toEqual(['1.3', '1.6']);
      await step(page, '1.9').hover();
      expect(await readPicked(page)).toEqual(['1.3', '1.6']);
      expect(await page.locator('#caption').innerText()).toBe(
        '1.8 → 1.9: Usages of a project: 1 change (+ 1 added)',
      );
    });

    it('works by touch, without dragging', async () => {
      const page = await open('placement', '', { hasTouch: true, viewport: PHONE });
      await step(page, '1.3').tap();
      expect(await readPicked(page)).toEqual(['1.2', '1.3']);
    });

    it('works with the keys of a list box', async () => {
      const page = await open('placement', '#from=1.14&to=1.15');
      await page.getByRole('listbox').getByRole('option', { selected: true }).focus();
      const keys: [string, string[]][] = [
        ['ArrowRight', ['1.15', '1.16']],
        ['Shift+ArrowRight', ['1.15', '1.17']],
        ['Shift+ArrowLeft', ['1.15', '1.16']],
        ['Shift+ArrowLeft', ['1.14', '1.16']],
        ['ArrowLeft', ['1.13', '1.14']],
        ['Home', ['1.0', '1.1']],
        ['ArrowLeft', ['1.0', '1.1']],
        ['Shift+End', ['1.0', '1.39']],
        ['Enter', ['1.38', '1.39']],
      ];
      for (const [key, want] of keys) {
        await page.keyboard.press(key);
        expect(await readPicked(page), key).toEqual(want);
      }
      expect(await page.locator('.step:focus').getAttribute('aria-selected')).toBe('true');
      expect(await page.locator('.step[tabindex="0"]').count()).toBe(1);
    });

    it('works with the version at a change', async () => {
      const page = await open('placement', '#q=cache-control');
      await page.getByRole('button', { name: '1.15: show this step only' }).first().click();
      expect(await readPicked(page)).toEqual(['1.14', '1.15']);
      expect(await focused(page)).toBe('changes');
    });

    it('has a message where nothing differs', async () => {
      const page = await open('placement', '#from=1.25&to=1.26');
      expect(await page.locator('#groups').innerText()).toBe('No change that a document can show.');
      await pick(page, 'From', '1.26');
      expect(await page.locator('#groups').innerText()).toContain('does not differ from itself');
    });

    it('is absent for two versions', async () => {
      const page = await open('two');
      expect(await page.getByRole('listbox').count()).toBe(0);
      expect(await count(page)).toBe('1 change in 1 entry');
      expect(await (await open('none')).locator('#groups').innerText()).toBe(
        'No change that a document can show.',
      );
    });
  });

  describe('search and filters', () => {
    it('show what contains all words, while typing, and its number', async () => {
      const page = await open('folded');
      await page.getByRole('searchbox').pressSequentially('GET /thing11 cache 40');
      expect(await count(page)).toBe('3 changes in 1 entry');
      await page.getByText('in 3 of 48 places').click();
      expect(await page.locator('.places li').allInnerTexts()).toEqual([
        'GET /thing11 400, 401, 404 · 1.1.overlay.yaml:11 · 1.1.overlay.yaml:10',
      ]);
      expect(await page.getByRole('status').getAttribute('id')).toBe('count');
      expect(await page.evaluate('CSS.highlights.get("found").size > 0')).toBe(true);
      await page.getByRole('searchbox').fill('nothing has this');
      expect(await count(page)).toBe('0 changes in 0 entries');
      await page.locator('#groups').getByRole('button', { name: 'Clear all filters' }).click();
      expect(await count(page)).toBe('50 changes in 3 entries');
    });

    it('show additions, removals or changes', async () => {
      const page = await open('placement');
      for (const name of ['added', 'changed']) await page.getByRole('checkbox', { name }).uncheck();
      expect(new Set(await page.locator('.change .sign').allTextContents())).toEqual(new Set(['−']));
      await page.getByRole('checkbox', { name: 'removed' }).uncheck();
      expect(await count(page)).toBe('0 changes in 0 entries');
    });

    it('show what breaks some clients', async () => {
      const page = await open('placement');
      for (const name of [/old clients/, /new clients/]) await page.getByRole('checkbox', { name }).uncheck();
      const broken = await page.locator('.facts > div:first-child').allTextContents();
      expect(new Set(broken)).toEqual(new Set(['breaksno client']));
    });

    it('show one operation, with the changes that it shares with others', async () => {
      const page = await open('placement', '#from=1.14&to=1.15');
      await page.getByLabel('Operation', { exact: true }).selectOption('GET /usages');
      expect(await page.locator('.group h3').allTextContents()).toEqual(['GET /usages']);
      expect(await count(page)).toBe('2 changes in 2 entries');
    });

    it('group by version, including versions without changes', async () => {
      const page = await open('placement', '#from=1.24&to=1.27');
      await page.getByRole('radio', { name: 'version' }).check();
      expect((await page.locator('.group h3').allTextContents()).map((text) => text.split(' ')[0])).toEqual([
        '1.25',
        '1.26',
        '1.27',
      ]);
      expect(await page.locator('.none').count()).toBe(2);
    });

    it('are stored in the address', async () => {
      const page = await open('placement');
      await step(page, '1.15').click();
      await page.getByRole('searchbox').fill('cache-control');
      await page.getByRole('checkbox', { name: 'changed' }).uncheck();
      await page.getByRole('radio', { name: 'version' }).check();
      const before = [await readPicked(page), await count(page), await page.locator('#groups').innerText()];
      await page.reload();
      expect([await readPicked(page), await count(page), await page.locator('#groups').innerText()]).toEqual(
        before,
      );
      expect(await page.getByRole('searchbox').inputValue()).toBe('cache-control');
      expect(await page.getByRole('checkbox', { name: 'changed' }).isChecked()).toBe(false);
      await page.evaluate('location.hash = "#from=1.22&to=1.23"');
      await expect.poll(() => readPicked(page)).toEqual(['1.22', '1.23']);
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
    });
  });

  describe('a change', () => {
    it('in many places is one entry with a list that opens', async () => {
      const page = await open('folded', '#to=1.1');
      expect(await count(page)).toBe('48 changes in 1 entry');
      const places = page.locator('.places').first();
      expect(await places.locator('li').first().isVisible()).toBe(false);
      await places.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await places.locator('summary').innerText()).toBe('in 48 places, 12 operations');
      expect(await places.locator('li').count()).toBe(12);
      expect(await places.locator('li').first().isVisible()).toBe(true);
    });

    it('shows what, where, the rule, the clients that it breaks, and the line', async () => {
      const page = await open('folded', '#kinds=changed');
      const text = (await page.locator('.change').innerText()).replaceAll(/\s+/g, ' ');
      for (const part of [
        '~ Type changed /items/* 1.2',
        'response 200 · body · application/json',
        '− before "array" + after "object"',
        'breaks old clients on a new cloud, new clients on an old cloud',
        'rule response.type.changed',
        'clause type',
        'declared at 1.1.overlay.yaml:7',
      ]) {
        expect(text).toContain(part);
      }
    });

    it('has a long value closed on the screen and open in print', async () => {
      const page = await open('folded');
      const long = page.locator('details.value').first();
      expect(await long.locator('summary').innerText()).toBe('− before, 17 lines');
      expect(await long.locator('pre').isVisible()).toBe(false);
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await page.locator('details:not([open])').count()).toBe(0);
      await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await long.locator('pre').isVisible()).toBe(false);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });

    it('appears in batches when there are thousands', async () => {
      const page = await open('many');
      expect(await count(page)).toBe('500 changes in 500 entries');
      const shown: number[] = [];
      const more = page.getByRole('button', { name: /^Show more of the other/ });
      for (let pressed = 0; pressed < 3; pressed++) {
        shown.push(await page.locator('.change').count());
        if (await more.isVisible()) await more.click();
      }
      expect(shown).toEqual([200, 400, 500]);
      expect(await more.count()).toBe(0);
    });
  });

  describe('the keyboard', () => {
    it('reaches every control in the order of the page, with a visible focus', async () => {
      const page = await open('placement', '#from=1.14&to=1.15');
      const stops: string[] = [];
      for (let pressed = 0; pressed < 17; pressed++) {
        await page.keyboard.press('Tab');
        stops.push(String(await page.evaluate(STOP)));
      }
      expect(stops).toEqual([
        'skip',
        'theme',
        'from',
        'to',
        'all-versions',
        'option',
        'search',
        'operation',
        ...['kind', 'kind', 'kind', 'breaks', 'breaks', 'breaks'],
        'by',
        'reset',
        'version',
      ]);
    });

    it('can skip the controls', async () => {
      const page = await open('placement', '#to=1.5');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('changes');
      expect(page.url()).toMatch(/#to=1\.5$/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(STOP)).toBe('version');
    });

    it('moves to the search with a slash, and can type a slash there', async () => {
      const page = await open('placement');
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('search');
      await page.keyboard.press('/');
      expect(await page.getByRole('searchbox').inputValue()).toBe('/');
    });
  });

  describe('the appearance', () => {
    it('follows the theme of the system until the reader chooses', async () => {
      const page = await open('placement', '', { colorScheme: 'dark' });
      const dark = await background(page);
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await background(page);
      expect(light).not.toBe(dark);
      await page.getByRole('radio', { name: 'Dark' }).check();
      expect(await background(page)).toBe(dark);
      await page.reload();
      expect(await background(page)).toBe(dark);
      expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
      await page.getByRole('radio', { name: 'Auto' }).check();
      expect(await background(page)).toBe(light);
    });

    it.each(['light', 'dark'] as const)('has the contrast of WCAG AA: %s', async (colorScheme) => {
      const page = await open('placement', '#from=1.6&to=1.25', { colorScheme });
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await page.evaluate(tooFaint)).toEqual([]);
      await page.evaluate('document.documentElement.style.setProperty("--soft", "#777a80")');
      expect(await page.evaluate(tooFaint)).not.toEqual([]);
    });

    it.each(['', '#from=1.11&to=1.12&by=version', '#q=nothing'])('fits a narrow screen: %s', async (hash) => {
      const page = await open('placement', hash, { viewport: PHONE });
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      expect(await page.evaluate(OUTSIDE)).toEqual([]);
    });

    it('has signs with colours, and no motion for readers who reduce motion', async () => {
      const page = await open('placement', '', { reducedMotion: 'reduce' });
      const signs = await page.locator('.change > .sign').allTextContents();
      expect(new Set(signs)).toEqual(new Set(['+', '−', '~']));
      const duration = `getComputedStyle(document.querySelector('.step')).transitionDuration`;
      expect(await page.evaluate(duration)).toBe('0s');
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await page.evaluate(duration)).not.toBe('0s');
    });

    it('is stored as screenshots in .cache/diff-page', async () => {
      mkdirSync('.cache/diff-page', { recursive: true });
      const desk = { width: 1280, height: 1000 };
      const views: [string, string, BrowserContextOptions][] = [
        ['light', '', { colorScheme: 'light', viewport: desk }],
        ['dark', '#from=1.11&to=1.25', { colorScheme: 'dark', viewport: desk }],
        ['phone', '#from=1.14&to=1.15', { viewport: PHONE, deviceScaleFactor: 2 }],
      ];
      for (const [name, hash, options] of views) {
        const page = await open('placement', hash, options);
        await page.screenshot({ path: `.cache/diff-page/page-${name}.png` });
      }
    });
  });

  describe('the page', () => {
    it('sends no requests, whatever the reader does', async () => {
      takeRequests();
      const page = await open('placement');
      await step(page, '1.23').click();
      await page.getByRole('searchbox').fill('code');
      await page.locator('.places summary').first().click();
      await page.waitForLoadState('networkidle');
      expect(takeRequests()).toEqual(['/placement']);
    });

    it('runs nothing from a document', async () => {
      const page = await open('hostile');
      await page.getByRole('radio', { name: 'version' }).check();
      for (const summary of await page.locator('#groups summary').all()) await summary.click();
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(await page.locator('.change h4').first().innerText()).toContain('<img src=x');
      await page.reload();
      expect(await page.getByRole('radio', { name: 'version' }).isChecked()).toBe(true);
    });

    it('runs no injected script', async () => {
      const page = await open('placement');
      const inject = `(() => {
        const script = document.createElement('script');
        script.textContent = 'window.broken = 1';
        document.body.append(script);
        document.body.setAttribute('onclick', 'window.broken = 2');
        document.body.click();
        return window.broken;
      })()`;
      expect(await page.evaluate(inject)).toBeUndefined();
      expect(takeProblems()).not.toEqual([]);
    });

    it('is a plain list without scripts', async () => {
      const page = await open('placement', '', { javaScriptEnabled: false });
      expect(await page.locator('noscript .message').isVisible()).toBe(true);
      expect(await page.locator('noscript h2').count()).toBe(39);
      expect(await page.locator('#app').isVisible()).toBe(false);
    });

    it('opens fast', async () => {
      const page = await open('placement');
      const [loaded, painted] = (await page.evaluate(TIMES)) as [number, number];
      console.log(`The page of all of Placement: loaded after ${loaded} ms, painted after ${painted} ms.`);
      expect(loaded).toBeLessThan(5000);
    });
  });
});
