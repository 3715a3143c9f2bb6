import { describe, expect, it } from 'vitest';
import type { GatedFolder } from '../../../reporters/gate/gated-folder.ts';
import { summarize } from '../../../reporters/gate/summary.ts';
import { createFinding } from '../../../spec/gate/finding.ts';
import { NO_LOCK } from '../../../spec/gate/published-lock.ts';

const PASSED: GatedFolder = {
  folder: 'api',
  findings: [],
  published: ['1.0', '1.1'],
  unpublished: [],
  retired: [],
  hasNewMinimum: false,
  hints: [],
  announced: [],
  lock: NO_LOCK,
  isRemovalUnchecked: false,
  lockFile: 'api/published.lock',
  isPublishing: false,
  isPublished: false,
};
const NEW = { unpublished: ['1.2', '1.3'], retired: ['1.0'], announced: ['GET /a'] };
const LOCK = { ...NO_LOCK, digests: new Map([['1.4.0', 'a']]), minimums: new Map([['1.1', '2026-11-21']]) };

describe('summarize', () => {
  it.each<[string, Partial<GatedFolder>]>([
    ['PASS. api: 2 published versions unchanged.', {}],
    ['PASS. api: 2 published versions unchanged, 1.2 to 1.3 new, 1.0 removed, 1 new notice.', NEW],
    [
      'PASS. Published 1.4.0 (1 version in published.lock).',
      {
        folder: '.',
        lockFile: 'published.lock',
        published: [],
        unpublished: ['1.4.0'],
        lock: LOCK,
        isPublished: true,
      },
    ],
    [
      'PASS. Published 1.2 to 1.3, 1 notice, the minimum 1.1 (1 version in api/published.lock).',
      { ...NEW, hasNewMinimum: true, lock: LOCK, isPublished: true },
    ],
    [
      'FAIL. api: 1 version not as published (2 published versions).',
      { findings: [createFinding('published.changed', '1.1', ''), createFinding('lock.changed', '1.1', '')] },
    ],
    [
      'FAIL. api: 2 removals without notice, 1 removal too soon, 1 removal of a required capability, 1 invalid notice (2 published versions).',
      {
        findings: [
          createFinding('retired.unannounced', '1.2', ''),
          createFinding('minimum.unannounced', '1.0', ''),
          createFinding('retired.too-soon', '1.2', ''),
          createFinding('retired.required', '1.2', ''),
          createFinding('notice.malformed', '1.2', ''),
        ],
      },
    ],
  ])('%s', (want, part) => {
    expect(summarize({ ...PASSED, ...part })).toBe(want);
  });
});
