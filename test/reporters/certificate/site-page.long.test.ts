import { expect, it } from 'vitest';
import { renderSitePage } from '../../../reporters/certificate/site-page.ts';
import { checkLooks } from '../page/check-looks.ts';
import { describePages } from '../page/describe-pages.ts';
import { HOSTILE_SITE, SITE } from './sample-site.ts';

const renderAll = () => ({ some: renderSitePage(SITE), hostile: renderSitePage(HOSTILE_SITE) });

describePages('the site of certificates', renderAll, (pages) => {
  const { open } = pages;
  checkLooks(pages, ['some', 'hostile']);

  it('shows the badge of a certificate by its words', async () => {
    const page = await open('some');
    const badge = page.getByRole('img', {
      name: /^Example Stack 4\.2 .* placement 1\.0 to 1\.39, passed on/,
    });
    expect(await badge.count()).toBe(1);
    expect(await page.locator('#theme').isVisible()).toBe(true);
  });
});
