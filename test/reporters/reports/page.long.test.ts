import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { renderComparisonPage } from '../../../reporters/reports/html.ts';
import { renderRunMatrixPage } from '../../../reporters/reports/matrix/html.ts';
import { compareReports } from '../../../runner/report/saved/compare-reports.ts';
import { buildRunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { checkLooks } from '../page/check-looks.ts';
import { describePages } from '../page/describe-pages.ts';
import { CLEAN, HOSTILE_RUNS, NORTH, SAVED_RUNS, SOUTH } from './sample-runs.ts';

const renderAll = () => ({
  two: renderComparisonPage(compareReports(NORTH, SOUTH, 'north.json')),
  same: renderComparisonPage(compareReports(CLEAN, CLEAN, 'clean.json')),
  many: renderRunMatrixPage(buildRunMatrix(SAVED_RUNS)),
  hostile: renderRunMatrixPage(buildRunMatrix(HOSTILE_RUNS)),
});

describePages('the page of several runs', renderAll, (pages) => {
  const { open } = pages;
  checkLooks(pages, ['two', 'same', 'many', 'hostile']);

  it('says what got worse, and what is as before', async () => {
    const page = await open('two');
    expect(await page.locator('h1').innerText()).toBe('WORSE placement at http://south');
    expect(await page.locator('.case-counts').innerText()).toMatch(
      /1\s*worse\s+1\s*as before\s+2\s*not checked again\s+0\s*fixed/,
    );
    await page.getByRole('button', { name: /^worse: 1, listTraits/ }).click();
    expect(await readTitles(page)).toEqual(['worse: header.undeclared x-south']);
  });

  it('says that nothing changed', async () => {
    const page = await open('same');
    expect(await page.locator('h1').innerText()).toContain('NOT WORSE');
    expect(await page.locator('#list').innerText()).toBe('Neither run found anything.');
  });

  it('leads from a run, and from an operation of a run, to the findings', async () => {
    const page = await open('many');
    expect(await page.locator('#count').innerText()).toBe('4 of 4');
    await page.getByRole('link', { name: 'http://south' }).click();
    expect(await readTitles(page)).toEqual([
      'violation: header.undeclared x-cloud',
      'violation: header.undeclared x-south',
    ]);
    expect(await page.locator('.in-runs').allInnerTexts()).toEqual([
      'In http://north, http://south',
      'In http://south',
    ]);
    await page.getByRole('button', { name: /listTraits, http:\/\/south/ }).click();
    expect(await page.evaluate('location.hash')).toBe('#operation=listTraits&run=http%3A%2F%2Fsouth');
    expect(await readTitles(page)).toEqual(['violation: header.undeclared x-south']);
  });

  it('executes nothing of what a cloud says', async () => {
    const page = await open('hostile');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('#findings').innerText()).toContain('<img src=x onerror=alert(1)>\\u001b[2J');
  });
});

async function readTitles(page: Page): Promise<string[]> {
  const titles = await page.locator('.finding h3').allInnerTexts();
  return titles.map((title) => title.replaceAll(/\s+/g, ' '));
}
