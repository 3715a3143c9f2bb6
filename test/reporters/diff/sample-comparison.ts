/** Made-up comparisons, and the comparison of all versions of Placement. */
import { fileURLToPath } from 'node:url';
import type { Change } from '../../../spec/diff/change.ts';
import { compareVersionsOf } from '../../../spec/diff/compare-versions.ts';
import type { VersionComparison } from '../../../spec/diff/comparison.ts';
import type { DiffNotice } from '../../../spec/diff/notices/diff-notice.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';

export function change(part: Partial<Change> = {}): Change {
  return {
    rule: 'response.header.added',
    kind: 'added',
    clause: 'header',
    breaks: ['new clients on an old cloud'],
    operation: 'GET /traits',
    operationPlace: '1.0.yaml:3',
    location: { in: 'header', name: 'cache-control', status: '200' },
    before: undefined,
    after: 'cache-control',
    place: '1.1.overlay.yaml:7',
    ...part,
  };
}

/** A comparison with one step for each list of changes. */
export function comparison(...lists: readonly (readonly Change[])[]): VersionComparison {
  const steps = lists.map((changes, index) => ({
    from: `1.${index}`,
    to: `1.${index + 1}`,
    title: `Step ${index + 1}`,
    changes,
    notices: [],
  }));
  const ends = { before: 'sample 1.0', after: `sample 1.${lists.length}` };
  return { ...ends, changes: lists.flat(), notices: [], hints: [], steps };
}

/** One header in 48 responses of 12 operations, a changed type, and a long value. */
export function foldedComparison(): VersionComparison {
  const operations = Array.from({ length: 12 }, (_, index) => `GET /thing${index}`);
  const places = operations.flatMap((operation) =>
    ['200', '400', '401', '404'].map((status) => ({ operation, status })),
  );
  const headers = places.map(({ operation, status }, index) =>
    change({
      operation,
      location: { in: 'header', name: 'cache-control', status },
      place: `1.1.overlay.yaml:${10 + (index % 2)}`,
    }),
  );
  const body = { in: 'body', status: '200', mediaType: 'application/json' } as const;
  const type = change({
    rule: 'response.type.changed',
    kind: 'changed',
    clause: 'type',
    breaks: ['old clients on a new cloud', 'new clients on an old cloud'],
    location: { ...body, pointer: '/items/*' },
    before: 'array',
    after: 'object',
  });
  const long = change({
    rule: 'response.property.removed',
    kind: 'removed',
    clause: 'property',
    breaks: [],
    location: { ...body, pointer: '/owner' },
    before: { type: 'string', enum: Array.from({ length: 12 }, (_, index) => `owner number ${index}`) },
    after: undefined,
  });
  return comparison(headers, [type, long]);
}

/** From 1.0 to the newest microversion, in steps of one microversion. */
export function placementComparison(): VersionComparison {
  const folder = fileURLToPath(new URL('../../../spec/placement', import.meta.url));
  return compareVersionsOf(readVersions(folderOnDisk(folder)), true);
}

/** Text that must stay text, wherever a document has it. */
export const HOSTILE = `</script><script>window.broken = 1</script><img src=x onerror="window.broken = 2">'"<!--$&${'`'}{1}`;

export function hostileComparison(): VersionComparison {
  const hostile = change({
    rule: `response.${HOSTILE}.added`,
    operation: HOSTILE,
    location: { in: 'header', name: HOSTILE, status: HOSTILE, mediaType: HOSTILE, pointer: HOSTILE },
    before: { [HOSTILE]: HOSTILE },
    after: [HOSTILE, '\u2028'],
    place: HOSTILE,
  });
  const notice: DiffNotice = {
    rule: 'notice.operation-id.changed',
    kind: 'changed',
    operation: HOSTILE,
    location: { in: 'operation' },
    before: HOSTILE,
    after: HOSTILE,
    place: HOSTILE,
  };
  const step = {
    from: HOSTILE,
    to: `${HOSTILE}1`,
    title: HOSTILE,
    changes: [hostile, hostile],
    notices: [notice],
  };
  return {
    before: HOSTILE,
    after: HOSTILE,
    changes: [hostile],
    notices: [notice],
    hints: [{ rule: 'hint.nullable.ignored', place: HOSTILE, problem: HOSTILE, remedy: HOSTILE }],
    steps: [step, { ...step, from: step.to, to: `${HOSTILE}2` }],
  };
}
