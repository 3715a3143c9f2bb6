import { describe, expect, it } from 'vitest';
import { htmlReporter } from '../../../reporters/run/html.ts';
import { REPORTERS } from '../../../reporters/run/registry.ts';
import type { Report } from '../../../runner/report/report.ts';
import { HOSTILE } from './hostile-report.ts';
import { SAMPLE } from './sample-report.ts';

const WITHOUT: Report = { ...SAMPLE, guideline: null };

describe('a guideline', () => {
  it.each(['console', 'markdown', 'html', 'json', 'jsonl', 'junit', 'ctrf'])(
    'has its capabilities in %s',
    (name) => {
      const render = (report: Report) =>
        (REPORTERS[name] as (typeof REPORTERS)[string])(report, { color: false });
      const text = render(SAMPLE);
      for (const { id } of SAMPLE.guideline?.capabilities ?? []) {
        expect(text).toContain(id);
        expect(render(WITHOUT)).not.toContain(id);
      }
      expect(text).toContain('1 of its cases failed');
    },
  );

  it('is a table of the page, with words for each verdict', () => {
    const page = htmlReporter(SAMPLE, { color: false });
    expect(page).toContain(
      'Guideline 2026.11 (draft): 1 of 2 required capabilities pass (advisory: 0 of 1).',
    );
    expect(page).toMatch(
      /<tr><th scope="row" title="A &lt;thing&gt; &amp; more"><code>placement-traits<\/code><\/th><td>required<\/td><td><span class="verdict bad">fail<\/span>/,
    );
    expect(page).toMatch(/<code>placement-reshaper<\/code><\/th><td>advisory<\/td>.*not judged/);
    expect(htmlReporter(WITHOUT, { color: false })).not.toContain('class="guideline"');
  });

  it('of a hostile report is no markup', () => {
    const page = htmlReporter(HOSTILE, { color: false });
    const table = page.slice(page.indexOf('class="guideline"'), page.indexOf('</table>'));
    expect(table).not.toContain('<img');
    expect(table).not.toContain('</script>');
  });
});
