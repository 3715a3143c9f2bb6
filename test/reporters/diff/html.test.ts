import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderDiffPage } from '../../../reporters/diff/html.ts';
import type { PageData } from '../../../reporters/diff/page/page-data.ts';
import { change, comparison, HOSTILE, hostileComparison, placementComparison } from './sample-comparison.ts';

const header = (operation: string) => change({ operation });

describe('renderDiffPage', () => {
  it('makes one file that loads nothing else', () => {
    const page = renderDiffPage(placementComparison());
    const own = page.replace(dataText(page), '').replace(/<noscript>.*?<\/noscript>/s, '');
    expect(own.match(/\b(?:src|href|action|srcset|data)=(?!"#)\S*/g)).toBeNull();
    expect(own.match(/https?:|url\(|@import ['"u]|import\(|fetch\(|XMLHttpRequest|sendBeacon/g)).toBeNull();
    expect(page.length).toBeLessThan(1_500_000);
  });

  it('allows its own scripts and styles only, by their hashes', () => {
    const page = renderDiffPage(comparison([change()]));
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const sources = (pattern: RegExp) =>
      [...page.matchAll(pattern)].map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${sources(/<style>(.*?)<\/style>/gs).join(' ')}`,
      `script-src ${sources(/<script(?: type="module")?>(.*?)<\/script>/gs).join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.indexOf(policy)).toBeLessThan(page.indexOf('<style>'));
    expect(page.match(/ on\w+="| style="/g)).toBeNull();
  });

  it('escapes text from documents', () => {
    const page = renderDiffPage(hostileComparison());
    const harmless = renderDiffPage(comparison([change()], [change()]));
    for (const mark of ['<script', '</script', '<img', '<!--', '<noscript', '</noscript']) {
      expect(page.split(mark).length, mark).toBe(harmless.split(mark).length);
    }
    const { entries } = dataOf(page).steps[0] as PageData['steps'][number];
    expect(entries).toMatchObject([{ pointer: HOSTILE, before: { [HOSTILE]: HOSTILE } }]);
  });

  it('names the bound that changed, and the notice of a removal', () => {
    const bound = change({ rule: 'request.number-range.changed', kind: 'changed', keyword: 'minimum' });
    const gone = change({ kind: 'removed', announced: { deprecatedIn: '1.2', removedIn: '1.4' } });
    const page = renderDiffPage(comparison([bound, gone]));
    expect(dataOf(page).steps[0]?.entries).toMatchObject([
      { noun: 'number range (minimum)' },
      { noun: 'header', announced: 'deprecated in 1.2, removal announced for 1.4' },
    ]);
    expect(page).toContain('; deprecated in 1.2, removal announced for 1.4; rule response.header.added');
  });

  it('folds equal changes and keeps all their places', () => {
    const [step] = dataOf(renderDiffPage(comparison([header('GET /traits'), header('GET /usages')]))).steps;
    expect(step?.entries).toMatchObject([
      {
        rule: 'response.header.added',
        places: [{ operation: 'GET /traits', status: '200' }, { operation: 'GET /usages' }],
      },
    ]);
  });

  it.each<[string, Partial<Parameters<typeof change>[0]>]>([
    ['another rule', { rule: 'response.header-required.added' }],
    ['another pointer', { location: { in: 'header', name: 'cache-control', status: '200', pointer: '/a' } }],
    ['another value before', { before: 'etag' }],
    ['another value after', { after: 'etag' }],
    ['another header', { location: { in: 'header', name: 'etag', status: '200' } }],
    ['other clients that it breaks', { breaks: [] }],
  ])('does not fold %s', (_, part) => {
    const [step] = dataOf(renderDiffPage(comparison([change(), change(part)]))).steps;
    expect(step?.entries).toHaveLength(2);
  });

  it('does not fold changes of different versions', () => {
    const data = dataOf(renderDiffPage(comparison([change()], [change()])));
    expect(data.versions).toEqual(['1.0', '1.1', '1.2']);
    expect(data.steps.map(({ entries }) => entries.length)).toEqual([1, 1]);
  });

  it('has a timeline only for more than two versions', () => {
    expect(renderDiffPage(comparison([change()], []))).toContain('id="timeline"');
    const page = renderDiffPage(comparison([change()]));
    expect(page.includes('id="timeline"') || page.includes('Grouped by')).toBe(false);
  });

  it('lists every change for readers without scripts', () => {
    const page = renderDiffPage(comparison([header('GET /a'), header('GET /b')], []));
    const [, list = ''] = /<noscript>(.*?)<\/noscript>/s.exec(page) ?? [];
    expect(list.match(/<h2>.*<\/h2>/g)).toEqual(['<h2>1.0 → 1.1 Step 1</h2>', '<h2>1.1 → 1.2 Step 2</h2>']);
    expect(list).toContain(
      '<li><strong>+ Header added cache-control</strong>: in 2 places: GET /a (response 200 · header cache-control), GET /b',
    );
    expect(list).toContain('No change that a document can show.');
  });

  it('depends on the comparison only', () => {
    const given = placementComparison();
    expect(renderDiffPage(given)).toBe(renderDiffPage(structuredClone(given)));
  });
});

function dataText(page: string): string {
  const [, text = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return text;
}

function dataOf(page: string): PageData {
  return JSON.parse(dataText(page)) as PageData;
}
