/** Tests of pages in an installed browser, which are skipped with the reason where there is none. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { findBrowser, noBrowserReason, openBrowser } from './browser.ts';
import { type PageServer, servePages } from './page-server.ts';

export interface Pages {
  /** @param hash of the address, with its sign */
  open(name: string, hash?: string, options?: BrowserContextOptions): Promise<Page>;
  /** The paths of the requests since the last call. */
  takeRequests(): string[];
  /** Errors and warnings in the console of the browser since the last call. A test that leaves some fails. */
  takeProblems(): string[];
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/**
 * @param subject such as `the page of a run`
 * @param render the HTML by name, when the tests start
 */
export function describePages(
  subject: string,
  render: () => Readonly<Record<string, string>>,
  tests: (pages: Pages) => void,
): void {
  const program = findBrowser();
  const title = `${subject} ${program === undefined ? `(${noBrowserReason()})` : 'in a browser'}`;
  if (program === undefined) console.warn(title);
  describe.skipIf(program === undefined)(title, () => {
    const problems: string[] = [];
    let browser: Browser;
    let server: PageServer;
    beforeAll(async () => {
      server = await servePages(render());
      browser = await openBrowser(program as string);
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(problems.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });
    tests({
      async open(name, hash = '', options = {}) {
        const page = await browser.newPage({ viewport: DESKTOP, ...options });
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) problems.push(message.text());
        });
        page.on('pageerror', (error) => problems.push(String(error)));
        page.setDefaultTimeout(5000);
        await page.goto(`${server.url}/${name}${hash}`);
        return page;
      },
      takeRequests: () => server.requested.splice(0),
      takeProblems: () => problems.splice(0),
    });
  });
}
