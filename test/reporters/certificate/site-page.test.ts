import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { placeCertificates, tabulateResults } from '../../../reporters/certificate/site-contents.ts';
import { renderSitePage } from '../../../reporters/certificate/site-page.ts';
import { HOSTILE_SITE, SITE } from './sample-site.ts';

it('lays certificates out by product and service, the newest first, and none that failed', () => {
  const { columns, rows } = tabulateResults(placeCertificates(SITE));
  expect(columns).toEqual(['placement', 'placement by the guideline 2026.11', 'scheduler']);
  const cells = rows.map(({ vendor, product, cells: all }) => [
    `${vendor}: ${product}`,
    ...all.map((cell) => cell.map(({ name }) => name).join(' ')),
  ]);
  expect(cells).toEqual([
    ['Another Cloud: Example Stack', '', '', '4.tar'],
    ['Example Clouds: Example Stack', '2.tar 1.tar', '3.tar', ''],
    ['Example Clouds: Unchecked Stack', '6.tar', '', ''],
  ]);
});

it('does not depend on the order of the files', () => {
  const reversed = {
    ...SITE,
    certificates: SITE.certificates.filter(({ name }) => name !== '5.tar').toReversed(),
  };
  const straight = { ...SITE, certificates: SITE.certificates.filter(({ name }) => name !== '5.tar') };
  expect(renderSitePage(reversed)).toBe(renderSitePage(straight));
});

it('calls only verified certificates passed, and says why of the others', () => {
  const page = renderSitePage(SITE);
  expect(page).toContain('7 certificates, of which 4 verified when this page was built');
  const [, refused = ''] = page.split('<h2>Do not rely on these</h2>');
  expect(refused).toContain('<h3>5.tar <span class="verdict bad">failed</span></h3>');
  expect(refused).toContain(
    '<strong>failed</strong>: it is signed with the key bb, and the one of --key is aa',
  );
  expect(refused).toContain('<p>7.tar is no certificate.</p>');
  expect(page).not.toContain('Forged Stack');
  const unchecked = /<th scope="row">Unchecked Stack.*?<\/tr>/s.exec(page)?.[0] ?? '';
  expect(unchecked).toContain('<span class="verdict quiet">not checked</span>');
  expect(unchecked).not.toMatch(/passed|<svg/);
});

it('has no markup of a name', () => {
  const page = renderSitePage(HOSTILE_SITE);
  expect(page.match(/<script[^>]*>/g)).toEqual([
    '<script>',
    '<script type="application/json" id="data">',
    '<script type="module">',
  ]);
  for (const sign of ['\u001b', '\u202e']) expect(page).not.toContain(sign);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\u001b[2J');
});

it('has one valid script', () => {
  const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(renderSitePage(SITE)) ?? [];
  expect(script).toContain('startThemeSwitch();');
  expect(() => new Script(`'use strict'; {${script}}`)).not.toThrow();
});
