import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { renderBadge } from '../../../reporters/certificate/badge.ts';
import { notChecked, type Verification } from '../../../runner/certificate/verify/verification.ts';
import { HOSTILE, HOSTILE_VERIFICATION, sampleVerification, UNTRUSTED } from './sample-verification.ts';

it('says what passed and when, in text and colour', () => {
  expect(renderBadge(sampleVerification())).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" width="290" height="20" viewBox="0 0 290 20" role="img" aria-label="Example Stack 4.2 of Example Clouds: placement 1.0 to 1.39, passed on 2026-11-27">
    <title>Example Stack 4.2 of Example Clouds: placement 1.0 to 1.39, passed on 2026-11-27</title>
    <rect width="159" height="20" fill="#3b4350"/>
    <rect x="159" width="131" height="20" fill="#086650"/>
    <g fill="#ffffff" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" aria-hidden="true">
    <text x="6" y="14" textLength="147" lengthAdjust="spacingAndGlyphs">placement 1.0 to 1.39</text>
    <text x="165" y="14" textLength="119" lengthAdjust="spacingAndGlyphs">passed 2026-11-27</text>
    </g>
    </svg>
    "
  `);
});

const TITLES: readonly [string, Verification, string][] = [
  [
    'a guideline',
    sampleVerification({ guideline: '2026.11' }),
    'Example Stack 4.2 of Example Clouds: placement 1.0 to 1.39, guideline 2026.11, passed on 2026-11-27',
  ],
  [
    'one version, and the day in UTC',
    sampleVerification({ versions: ['1.0', '1.0'], finishedAt: '2026-11-28T01:00:00+02:00' }),
    'Example Stack 4.2 of Example Clouds: placement 1.0, passed on 2026-11-27',
  ],
  [
    'warnings',
    sampleVerification({ guideline: '2026.11', result: 'WARNED' }),
    'Example Stack 4.2 of Example Clouds: placement 1.0 to 1.39, guideline 2026.11, passed with warnings on 2026-11-27',
  ],
];

it.each(TITLES)('names %s', (_what, verification, title) => {
  const { root } = parse(renderBadge(verification));
  expect(root.get('svg:title', NAMES)?.content).toBe(title);
  expect(root.attr('aria-label')?.value).toBe(title);
});

it('has another colour for warnings', () => {
  const colours = [sampleVerification(), sampleVerification({ result: 'WARNED' })].map((verification) =>
    renderBadge(verification)
      ?.match(/fill="#\w+"/g)
      ?.at(1),
  );
  expect(new Set(colours).size).toBe(2);
});

it('is well-formed, and has no element of a name', () => {
  const { root } = parse(renderBadge(HOSTILE_VERIFICATION));
  const elements = root.find('//*').map((node) => (node as XmlElement).name);
  expect(elements).toEqual(['svg', 'title', 'rect', 'rect', 'g', 'text', 'text']);
  const shown = HOSTILE.replace('\u001b', '\\u001b')
    .replace('\u202e', '\\u202e')
    .replace(/[\ufffe\ud800]/g, '\ufffd');
  expect(root.get('svg:title', NAMES)?.content).toContain(`${shown} of ${shown}: `);
});

describe('of a certificate that did not pass', () => {
  it.each([
    ['failed', sampleVerification({ signature: UNTRUSTED })],
    ['was not checked', sampleVerification({ signature: notChecked('no key was given') })],
    ['cannot be read', { ...sampleVerification(), report: undefined }],
    ['says FAILED', sampleVerification({ result: 'FAILED' })],
    ['has no date', sampleVerification({ finishedAt: 'yesterday' })],
  ])('there is none: it %s', (_why, verification) => {
    expect(renderBadge(verification)).toBeUndefined();
  });
});

const NAMES = { svg: 'http://www.w3.org/2000/svg' };

function parse(svg: string | undefined): XmlDocument {
  return XmlDocument.fromString(svg as string);
}
