/** The badge of a certificate that was verified: one SVG file that loads nothing else. */
import type { Verification } from '../../runner/certificate/verify/verification.ts';
import { escapeHtml } from '../page/escape.ts';
import { makeOneLine } from '../visible-text.ts';
import { type CertificateFacts, factsOf } from './certificate-facts.ts';

/** @returns undefined for a certificate whose verification did not pass: it has no badge */
export function renderBadge(verification: Verification): string | undefined {
  const facts = factsOf(verification);
  const colour = facts && COLOURS[facts.standing];
  if (facts === undefined || colour === undefined) return undefined;
  const [label, result] = [cut(labelOf(facts)), `${facts.standing} ${facts.date}`];
  const [left, right] = [widthOf(label) + 2 * MARGIN, widthOf(result) + 2 * MARGIN];
  const title = escapeXml(describe(facts));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" viewBox="0 0 ${left + right} 20" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="${left}" height="20" fill="#3b4350"/>
<rect x="${left}" width="${right}" height="20" fill="${colour}"/>
<g fill="#ffffff" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" aria-hidden="true">
${renderText(label, MARGIN)}
${renderText(result, left + MARGIN)}
</g>
</svg>
`;
}

/** White text on each has a contrast of more than 7. */
const COLOURS: Readonly<Partial<Record<CertificateFacts['standing'], string>>> = {
  passed: '#086650',
  'passed with warnings': '#6b4a00',
};

/** Pixels on both sides of a text. */
const MARGIN = 6;

function labelOf({ service, versions, guideline }: CertificateFacts): string {
  return guideline === null ? `${service} ${versions}` : `${service} ${versions}, guideline ${guideline}`;
}

function describe(facts: CertificateFacts): string {
  const { product, productVersion, vendor, standing, date } = facts;
  return `${product} ${productVersion} of ${vendor}: ${labelOf(facts)}, ${standing} on ${date}`;
}

/** `textLength` makes every font as wide as the box. */
function renderText(text: string, x: number): string {
  return `<text x="${x}" y="14" textLength="${widthOf(text)}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}

/** Pixels: letters from the Hangul block on are mostly twice as wide. */
function widthOf(text: string): number {
  const widths = [...makeOneLine(text)].map((letter) =>
    (letter.codePointAt(0) as number) < 0x1100 ? 7 : 13,
  );
  return widths.reduce((sum, width) => sum + width, 0);
}

const MOST_LETTERS = 60;

function cut(text: string): string {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : text;
}

/** XML has no lone surrogates, U+FFFE and U+FFFF, not even as escapes. */
function escapeXml(text: string): string {
  return escapeHtml(makeOneLine(text).replaceAll(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd'));
}
