import { describe, expect, it } from 'vitest';
import {
  isSufficient,
  measureNotice,
  type NoticeContext,
  type NoticeRecord,
} from '../../../spec/deprecation/notice-period.ts';

const CONTEXT: NoticeContext = {
  policy: { versions: 2, months: 3, guidelines: [] },
  published: ['1.0', '1.1', '1.2'],
  today: '2026-06-30',
};
const RECORD: NoticeRecord = { version: '1.1', day: '2026-03-30' };

describe('measureNotice', () => {
  it('counts the published versions from the record on, and the months from its day', () => {
    expect(measureNotice('1.3', { notice: undefined, record: RECORD }, CONTEXT)).toEqual({
      removedBy: '1.3',
      record: RECORD,
      versions: { given: 2, required: 2 },
      months: { required: 3, until: '2026-06-30' },
    });
  });

  it('counts nothing without a record', () => {
    expect(measureNotice('1.3', { notice: undefined, record: undefined }, CONTEXT)).toEqual({
      removedBy: '1.3',
      versions: { given: 0, required: 2 },
      months: { required: 3 },
    });
  });
});

describe('isSufficient', () => {
  it.each<[string, Partial<NoticeContext>, NoticeRecord | undefined, string | undefined, boolean]>([
    ['as long as the policy requires', {}, RECORD, '1.3', true],
    ['one day short', { today: '2026-06-29' }, RECORD, '1.3', false],
    ['one version short', { published: ['1.0', '1.1'] }, RECORD, '1.3', false],
    ['before the announced version', {}, RECORD, '1.4', false],
    ['without an announced version', {}, RECORD, undefined, true],
    ['from an unknown day', {}, { ...RECORD, day: '' }, '1.3', false],
    ['never published', {}, undefined, '1.3', false],
  ])('%s', (_title, part, record, removedIn, want) => {
    const context = { ...CONTEXT, ...part };
    const notice = removedIn === undefined ? {} : { removedIn };
    expect(isSufficient(measureNotice('1.3', { notice, record }, context), context)).toBe(want);
  });
});
