import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { junitReporter } from '../../../reporters/run/junit/junit.ts';
import { makeVisible } from '../../../reporters/visible-text.ts';
import { HOSTILE, HOSTILE_TEXT } from './hostile-report.ts';
import { SAMPLE } from './sample-report.ts';

const text = junitReporter(SAMPLE, { color: false });

describe('the JUnit reporter', () => {
  it('counts failures, errors and skipped cases', () => {
    expect(text).toContain(
      '<testsuites name="api-interop placement" tests="13" failures="4" errors="2" time="2.500">',
    );
  });

  it('has a suite for each capability, one for known failures, and one for a guideline', () => {
    expect(text.match(/<testsuite name="[^"]+"/g)).toEqual([
      '<testsuite name="placement.resource-providers"',
      '<testsuite name="placement.traits"',
      '<testsuite name="placement.known-failures"',
      '<testsuite name="placement.guideline"',
    ]);
  });

  it.each([
    ['pass', /<testcase classname="placement\.a\.pass"[^>]*\/>/],
    ['warn', /<testcase classname="placement\.a\.warn"[^>]*\/>/],
    ['fail', /<testcase classname="placement\.a\.fail"[^>]*><failure message="fail: /],
    [
      'skipped',
      /<testcase classname="placement\.a\.skipped"[^>]*><skipped message="skipped: no second token"/,
    ],
    ['blocked', /<testcase classname="placement\.a\.blocked"[^>]*><error message="blocked: /],
    ['error', /<testcase classname="placement\.a\.error"[^>]*><error message="error: /],
    [
      'a known failure',
      /<testcase classname="header\.undeclared" name="etag at [^>]*><skipped message="Ticket 7\. \(edge team, until 2026-12-31\)"/,
    ],
    [
      'what is in the baseline',
      /name="age at [^>]*><skipped message="in the baseline old\.json of 2025-12-01"/,
    ],
    [
      'a stale known failure',
      /name="known\.txt:3: [^>]*><failure message="the known failure matches nothing any more/,
    ],
    [
      'a required capability that fails',
      /<testcase classname="guideline 2026\.11" name="placement-traits"[^>]*><failure message="required: 1 of its cases failed: placement\.a\.fail"/,
    ],
    ['a required capability that passes', /name="placement-usages"[^>]*\/>/],
    [
      'an advisory capability that does not pass',
      /name="placement-reshaper"[^>]*><skipped message="advisory: 4 of its cases were not run/,
    ],
    ['an expired one', /name="known\.txt:7: [^>]*><failure message="the last day of the known failure/],
  ])('has a test case for %s', (_verdict, form) => {
    expect(text).toMatch(form);
  });

  it('escapes what XML reserves and what it cannot have', () => {
    expect(text).toContain('a &lt;fact&gt; &amp; more [1.20]');
    expect(text).toContain('got \\u0007&quot;north&quot;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about them
    expect(text).not.toMatch(/[\u0000-\u0008]/);
  });

  it('is read by an XML parser as it was meant', () => {
    const hostile = XmlDocument.fromString(junitReporter(HOSTILE, { color: false }));
    const messages = hostile.find('//testcase/*/@message').map((node) => node.content);
    hostile.dispose();
    expect(messages).toContain(`fail: ${makeVisible(HOSTILE_TEXT)}`);
  });
});
