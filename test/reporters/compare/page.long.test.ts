import { expect, it } from 'vitest';
import { renderMatrixPage } from '../../../reporters/compare/matrix/matrix-page.ts';
import {
  renderComparedScenarios,
  renderComparedTargets,
} from '../../../reporters/compare/page/comparison-page.ts';
import { checkLooks } from '../page/check-looks.ts';
import { describePages } from '../page/describe-pages.ts';
import {
  COMPARISON,
  DIFFERENT,
  HOSTILE_COMPARISON,
  HOSTILE_SCENARIOS,
  RELEASES,
  SCENARIOS,
} from './sample-comparisons.ts';

const renderAll = () => ({
  same: renderComparedTargets(COMPARISON),
  different: renderComparedTargets(DIFFERENT),
  three: renderComparedScenarios(SCENARIOS),
  releases: renderMatrixPage(RELEASES),
  'hostile-calls': renderComparedTargets(HOSTILE_COMPARISON),
  'hostile-scenarios': renderComparedScenarios(HOSTILE_SCENARIOS),
});

describePages('the page of compared targets', renderAll, (pages) => {
  const { open } = pages;
  checkLooks(pages, ['same', 'different', 'three', 'releases', 'hostile-calls', 'hostile-scenarios']);

  it('shows the answers side by side, and marks what only one of them has', async () => {
    const page = await open('three');
    expect(await page.locator('h1').innerText()).toBe('DIFFERENT library: north and south and east');
    const values = page.locator('.finding .values').first();
    expect(await values.locator('.side').allInnerTexts()).toEqual(['north', 'south', 'east']);
    const marked = await values.locator('mark').allInnerTexts();
    expect(marked.map((text) => text.trimEnd())).toEqual(['(nothing)', '[]']);
    await page.getByText('The call and each answer').click();
    expect(await page.getByRole('button', { name: /^Copy/ }).allInnerTexts()).toEqual([
      'Copy north',
      'Copy south',
      'Copy east',
    ]);
    await page.getByText('2 calls that reproduce it').click();
    expect(await page.locator('pre[aria-label=calls]').innerText()).toContain('"$TARGET/traits"');
  });

  it('leads from a release and a version to their differences', async () => {
    const page = await open('releases');
    expect(await page.locator('#count').innerText()).toBe('2 of 2');
    await page.getByRole('button', { name: 'differences: 1, south, beside north, 1.2' }).click();
    expect(await page.locator('#count').innerText()).toBe('1 of 2');
    expect(await page.locator('#run').inputValue()).toBe('south, beside north');
  });

  it('says what was not compared', async () => {
    const page = await open('three');
    expect(await page.locator('footer').innerText()).toContain('deleteBook: no workflow calls it');
  });

  it('leads from a cell to the differences', async () => {
    const page = await open('three');
    await page.getByRole('button', { name: 'body: 1, showBook, 1.2 to 1.3' }).click();
    expect(await page.locator('#count').innerText()).toBe('1 of 1');
    await page.locator('#version').selectOption('1.1');
    expect(await page.locator('#count').innerText()).toBe('0 of 1');
  });

  it('says that there is no difference', async () => {
    const page = await open('same');
    expect(await page.locator('h1').innerText()).toBe('SAME placement: ours and cloud');
    expect(await page.locator('#list').innerText()).toBe('No difference was found.');
  });

  it.each(['hostile-calls', 'hostile-scenarios'])(
    'executes nothing of what a target says: %s',
    async (name) => {
      const page = await open(name);
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.locator('#findings').innerText()).toContain('<img src=x onerror=alert(1)>\\u001b[2J');
    },
  );
});
