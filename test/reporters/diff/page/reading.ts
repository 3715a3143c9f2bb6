/** What a reader sees on the page, and does with it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const count = (page: Page) => page.locator('#count').innerText();

export const heading = (page: Page) => page.locator('#result-title').innerText();

export const focused = (page: Page) => page.evaluate('document.activeElement.id');

export const background = (page: Page) =>
  page.evaluate('getComputedStyle(document.documentElement).backgroundColor');

export const step = (page: Page, version: string) => page.getByRole('option', { name: `→ ${version}:` });

export async function pick(page: Page, label: string, version: string): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  const options = await list.locator('option').allTextContents();
  await list.selectOption({ index: options.findIndex((text) => text.split(' ')[0] === version) });
}

/** The versions selected in the lists, which must agree with the timeline. */
export async function readPicked(page: Page): Promise<string[]> {
  const ofLists = await Promise.all(
    ['From', 'To'].map(async (label) => {
      const list = page.getByLabel(label, { exact: true });
      const index = Number(await list.inputValue());
      return (await list.locator('option').nth(index).innerText()).split(' ')[0] as string;
    }),
  );
  const steps = await page.locator('.step[aria-selected="true"] .step-name').allTextContents();
  if (steps.length > 0) expect(steps.at(-1)).toBe(ofLists[1]);
  return ofLists;
}

export async function readShownVersions(page: Page): Promise<string[]> {
  const all = new Set(await page.locator('.change .version').allTextContents());
  return [...all].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The focused element in a word, followed by "unseen" where the focus is invisible. */
export const STOP = `(() => {
  const { id, name, type, role, className } = document.activeElement;
  const word = id || name || role || (type === 'reset' ? type : className);
  return getComputedStyle(document.activeElement).outlineStyle === 'none' ? word + ' unseen' : word;
})()`;

/** Elements that are wider than the screen, and not in a box that scrolls. */
export const OUTSIDE = `[...document.querySelectorAll('body *')]
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.scroll, pre') && each.id !== 'skip')
  .map((each) => each.tagName + '.' + each.className)`;

export const TIMES = `[
  Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd),
  Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
]`;
