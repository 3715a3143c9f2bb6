/** The page of a site of certificates: a table of products and services, and what was verified of each certificate. */
import type { CertificateCheck } from '../../runner/certificate/verify/verification.ts';
import { readScript, readStyle } from '../page/assets.ts';
import { escapeHtml } from '../page/escape.ts';
import { renderPage, THEME_SWITCH } from '../page/render-page.ts';
import { makeOneLine } from '../visible-text.ts';
import { formatCount } from '../words.ts';
import { renderBadge } from './badge.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import {
  type PlacedCertificate,
  placeCertificates,
  type SiteCertificate,
  type SiteContents,
  tabulateResults,
} from './site-contents.ts';

export const certificateFile = (digest: string) => `certificates/${digest}.tar`;
export const badgeFile = (digest: string) => `badges/${digest}.svg`;

export function renderSitePage(contents: SiteContents): string {
  const base = new URL('../page/', import.meta.url);
  return renderPage({
    title: 'Certified products',
    body: renderBody(contents),
    data: null,
    style: readStyle(base, STYLES),
    script: readScript(base, SCRIPTS),
  });
}

const STYLES = [
  'style/colours.css',
  'style/page.css',
  'style/controls.css',
  'findings/style/frame.css',
  'findings/style/runs.css',
  '../certificate/site.css',
  'style/print.css',
];

const SCRIPTS = ['client/element.js', 'client/theme.js', 'client/printing.js', 'client/plain-page.js'];

function renderBody(contents: SiteContents): string {
  const placed = placeCertificates(contents);
  const relied = new Set(placed.map(({ digest }) => digest));
  const failed = contents.certificates.filter(({ digest }) => !relied.has(digest));
  const verified = placed.filter(({ facts }) => facts.standing !== 'not checked').length;
  const all = contents.certificates.length + contents.unread.length;
  return `<a class="skip" href="#certificates">Skip to the certificates</a>
<header class="top">
  <div>
    <h1>Certified products</h1>
    <p class="sum">${formatCount(all, 'certificate')}, of which ${verified.toLocaleString('en')} verified when this page was built</p>
  </div>
  ${THEME_SWITCH}
</header>
<main>
${placed.length === 0 ? '<p class="message">No certificate can be relied on.</p>' : renderTable(placed)}
<section id="certificates" tabindex="-1">
<h2>What was verified</h2>
<p class="sum">Verify a certificate yourself with its file and the vendor’s key, which you get from the vendor: <code>interop verify FILE --key KEY</code></p>
<div class="certificates">
${placed.map((certificate) => renderCertificate(certificate, certificate.facts)).join('\n')}
</div>
</section>
${renderRefused(failed, contents.unread)}
</main>
<footer class="foot"><p>A certificate shows what the recorded cloud answered. It does not prove that this cloud is the one that is sold.</p></footer>`;
}

function renderTable(placed: readonly PlacedCertificate[]): string {
  const { columns, rows } = tabulateResults(placed);
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`);
  const body = rows.map(
    ({ product, vendor, cells }) =>
      `<tr><th scope="row">${text(product)}<br><span class="soft">${text(vendor)}</span></th>${cells.map((cell) => `<td>${renderCell(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="runs results" tabindex="0" role="region" aria-label="Results, a table that scrolls"><table>
<thead><tr><th scope="col">Product</th>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function renderCell([newest, ...older]: readonly PlacedCertificate[]): string {
  if (newest === undefined) return '<span class="soft">no certificate</span>';
  const { digest, facts, verification } = newest;
  const badge = renderBadge(verification);
  const items = older.map((one) => `<li>${renderStanding(one.facts)} ${renderLinks(one)}</li>`).join('');
  return [
    renderStanding(facts),
    renderLinks(newest),
    ...(badge === undefined ? [] : [`<a href="${badgeFile(digest)}">${badge}</a>`]),
    ...(items === ''
      ? []
      : [`<details><summary>Older: ${older.length}</summary><ul class="older">${items}</ul></details>`]),
  ].join('\n');
}

function renderLinks({ digest, facts: { productVersion, versions, date } }: PlacedCertificate): string {
  return `<span>${text(versions)}, product version ${text(productVersion)}, ${date}: <a href="#c-${digest}">details</a>, <a href="${certificateFile(digest)}">certificate</a></span>`;
}

function renderStanding({ standing }: CertificateFacts): string {
  return `<span class="verdict ${TONES[standing]}">${standing}</span>`;
}

const TONES: Readonly<Record<CertificateFacts['standing'], string>> = {
  passed: 'good',
  'passed with warnings': 'doubtful',
  'not checked': 'quiet',
  failed: 'bad',
};

function renderCertificate(certificate: SiteCertificate, facts: CertificateFacts): string {
  const { product, productVersion, vendor, service, versions, guideline } = facts;
  const badge =
    facts.standing === 'not checked' ? '' : `, <a href="${badgeFile(certificate.digest)}">badge</a>`;
  return `<article class="panel" id="c-${certificate.digest}">
<h3>${text(product)} ${text(productVersion)} of ${text(vendor)}: ${text(service)} ${text(versions)} ${renderStanding(facts)}</h3>
<dl class="run-facts">
${renderChecks(certificate)}
${guideline === null ? '' : fact('Guideline', text(guideline))}
${fact('Run', `ended ${facts.date} (UTC), depth ${text(facts.depth)}, ${text(facts.tool)}`)}
${fact('Target', text(facts.target))}
${fact('Key', `<code>${text(certificate.verification.keyid ?? 'none')}</code>`)}
${fact('SHA-256', `<code>${certificate.digest}</code>`)}
${fact('Files', `<a href="${certificateFile(certificate.digest)}">certificate</a>${badge}`)}
</dl>
</article>`;
}

function renderChecks({ verification: { signature, evidence, verdict } }: SiteCertificate): string {
  return [
    fact('Signature', renderCheck(signature)),
    fact('Evidence', renderCheck(evidence)),
    fact('Verdict', renderCheck(verdict)),
  ].join('\n');
}

function renderCheck({ outcome, reasons }: CertificateCheck): string {
  const more = reasons.length - MOST_REASONS;
  const shown = [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [`and ${more} more`] : [])];
  return `<strong>${outcome}</strong>: ${text(shown.join('; '))}`;
}

const MOST_REASONS = 5;

function renderRefused(failed: readonly SiteCertificate[], unread: SiteContents['unread']): string {
  if (failed.length + unread.length === 0) return '';
  const articles = [
    ...failed.map(
      (certificate) => `<article class="panel">
<h3>${text(certificate.name)} <span class="verdict bad">failed</span></h3>
<dl class="run-facts">
${renderChecks(certificate)}
${fact('SHA-256', `<code>${certificate.digest}</code>`)}
${fact('Files', `<a href="${certificateFile(certificate.digest)}">certificate</a>`)}
</dl>
</article>`,
    ),
    ...unread.map(
      ({ name, problem }) => `<article class="panel">
<h3>${text(name)} <span class="verdict bad">cannot be read</span></h3>
<p>${text(problem)}</p>
</article>`,
    ),
  ];
  return `<section>
<h2>Do not rely on these</h2>
<div class="certificates">
${articles.join('\n')}
</div>
</section>`;
}

/** @param value HTML */
function fact(term: string, value: string): string {
  return `<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

function text(value: string): string {
  return escapeHtml(makeOneLine(value));
}
