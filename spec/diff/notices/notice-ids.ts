/** The ids of notices. docs/diff-and-gate.md lists them for readers. */

/** By what differs. Users store ids: none is ever renamed. */
export const NOTICE_IDS = {
  deprecated: ['notice.deprecated.added', 'notice.deprecated.removed'],
  'operation-id': ['notice.operation-id.added', 'notice.operation-id.removed', 'notice.operation-id.changed'],
  'extensible-enum': ['notice.extensible-enum.added', 'notice.extensible-enum.removed'],
} as const;

export type NoticeRule = keyof typeof NOTICE_IDS;

export type NoticeId = (typeof NOTICE_IDS)[NoticeRule][number];
