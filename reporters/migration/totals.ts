/** The counts of a migration, and the words for its verdicts. */
import type { OpenedAt } from '../../runner/migration/calls/made-call.ts';
import type { MigratedKind, Migration, MigrationVerdict } from '../../runner/migration/migration.ts';
import { formatCount } from '../words.ts';

export const VERDICT_WORDS: Readonly<Record<MigrationVerdict, string>> = {
  breaks: 'BREAKS',
  review: 'REVIEW',
  adds: 'NOT AFFECTED',
  unaffected: 'NOT AFFECTED',
};

export function listKinds({ groups }: Migration): MigratedKind[] {
  return groups.flatMap(({ kinds }) => kinds);
}

/** `12 kinds of call: 3 break, 1 to review, 8 not affected (6 of them get more in answers)` */
export function summariseMigration(migration: Migration): string {
  const kinds = listKinds(migration);
  const [breaks, review, adds, unaffected] = (['breaks', 'review', 'adds', 'unaffected'] as const).map(
    (verdict) => kinds.filter((kind) => kind.verdict === verdict).length,
  ) as [number, number, number, number];
  const more = adds === 0 ? '' : ` (${adds} of them ${adds === 1 ? 'gets' : 'get'} more in answers)`;
  const counts = [
    breaks === 0 ? 'none breaks' : `${breaks} ${breaks === 1 ? 'breaks' : 'break'}`,
    ...(review > 0 ? [`${review} to review`] : []),
    ...(adds + unaffected > 0 ? [`${adds + unaffected} not affected${more}`] : []),
  ];
  return `${formatCount(kinds.length, 'kind')} of call: ${counts.join(', ')}`;
}

/** `PUT /allocations/{consumer_uuid}`, with the name of an action behind it. */
export function nameOf({ method, path, action }: MigratedKind): string {
  return action === null ? `${method} ${path}` : `${method} ${path} ${action}`;
}

/** What the calls of a kind send, and what their answers were seen to have. */
export function describeSent({ parameters, members }: MigratedKind): string {
  const leaves = members.filter((pointer) => !members.some((other) => other.startsWith(`${pointer}/`)));
  const parts = [
    ...(parameters.length > 0 ? [`?${parameters.join('&')}`] : []),
    ...(leaves.length > 0 ? [leaves.join(' ')] : []),
  ];
  return parts.join(', ');
}

/** The clients that are opened at another version than the move's, with their places. */
export function listOldClients({ calls, to }: Migration): readonly OpenedAt[] {
  return (calls.clients ?? []).filter(({ version }) => version !== to);
}
