import { describe, expect, it } from 'vitest';
import { junitReporter } from '../../reporters/junit.ts';
import { SAMPLE } from './sample-report.ts';

const text = junitReporter(SAMPLE, { color: false });

describe('the JUnit reporter', () => {
  it('counts failures apart from errors and what was skipped', () => {
    expect(text).toContain(
      '<testsuites name="api-interop placement" tests="6" failures="1" errors="2" skipped="1" time="2.500">',
    );
  });

  it('has a suite for each capability', () => {
    expect(text.match(/<testsuite name="[^"]+"/g)).toEqual([
      '<testsuite name="placement.resource-providers"',
      '<testsuite name="placement.traits"',
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
  ])('has a test case for %s', (_verdict, form) => {
    expect(text).toMatch(form);
  });

  it('escapes what XML reserves and leaves out what it cannot have', () => {
    expect(text).toContain('a &lt;fact&gt; &amp; more [1.20]');
    expect(text).toContain('got &quot;north&quot;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about them
    expect(text).not.toMatch(/[\u0000-\u0008]/);
  });
});
