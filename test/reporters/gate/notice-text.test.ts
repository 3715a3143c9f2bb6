import { describe, expect, it } from 'vitest';
import { describeNotice } from '../../../reporters/gate/notice-text.ts';
import type { NoticePeriod } from '../../../spec/deprecation/notice-period.ts';
import { createFinding, type GateFinding } from '../../../spec/gate/finding.ts';

const PERIOD: NoticePeriod = {
  removedBy: '1.3',
  notice: { removedIn: '1.3' },
  record: { version: '1.1', day: '2026-11-21' },
  versions: { given: 1, required: 2 },
  months: { required: 12, until: '2027-11-21' },
};
const POLICY = 'The policy requires 2 published versions and 12 months of notice.';

const finding = (rule: GateFinding['rule'], part: Partial<GateFinding>): GateFinding => ({
  ...createFinding(rule, '1.3', ''),
  ...part,
});

describe('describeNotice', () => {
  it.each<[string, GateFinding, (string | RegExp)[]]>([
    ['no notice', finding('published.changed', {}), []],
    [
      'an unannounced removal',
      finding('retired.unannounced', { notice: PERIOD }),
      [POLICY, /^Announce the removal first: "deprecated: true"/],
    ],
    [
      'an unannounced minimum',
      finding('minimum.unannounced', { notice: PERIOD }),
      [POLICY, /^Announce the removal first: "x-next-minimum"/],
    ],
    [
      'a removal before the period is over',
      finding('retired.too-soon', { notice: PERIOD }),
      [
        'The notice was published in 1.1 on 2026-11-21; 1 published version had it.',
        'The removal is allowed from 2027-11-21 on.',
        POLICY,
      ],
    ],
    [
      'a removal before the announced version',
      finding('retired.too-soon', {
        notice: { ...PERIOD, notice: { removedIn: '1.10' }, months: { required: 0 } },
      }),
      [
        'The notice was published in 1.1 on 2026-11-21; 1 published version had it.',
        'The notice announces the removal for 1.10, and this is 1.3.',
        'The policy requires 2 published versions of notice.',
      ],
    ],
    [
      'a required capability',
      finding('retired.required', { required: { capability: 'usages', guideline: '2026.11' } }),
      ['The guideline 2026.11 requires usages.'],
    ],
    [
      'an invalid notice',
      finding('notice.malformed', { malformed: { problem: 'it is wrong', remedy: 'Fix it.' } }),
      ['it is wrong. Fix it.'],
    ],
  ])('describes %s', (_title, given, want) => {
    expect(describeNotice(given)).toEqual(
      want.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
    );
  });
});
