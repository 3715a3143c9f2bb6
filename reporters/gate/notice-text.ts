/** What the gate says about a notice: which one clients had, which one the policy requires, and what to do. */
import { isBeforeAnnounced, type NoticePeriod } from '../../spec/deprecation/notice-period.ts';
import type { GateFinding } from '../../spec/gate/finding.ts';
import { formatCount } from '../words.ts';

/** Sentences; empty for a finding that is not about a removal or a notice. */
export function describeNotice({ rule, notice, required, malformed }: GateFinding): string[] {
  if (malformed) return [`${malformed.problem}. ${malformed.remedy}`];
  if (required) return [`The guideline ${required.guideline} requires ${required.capability}.`];
  if (!notice) return [];
  if (rule === 'retired.unannounced') return [describePolicy(notice), ANNOUNCE];
  if (rule === 'minimum.unannounced') return [describePolicy(notice), ANNOUNCE_MINIMUM];
  return [...describePeriod(notice), describePolicy(notice)];
}

function describePolicy({ versions, months }: NoticePeriod): string {
  const required = [
    ...(versions.required > 0 ? [formatCount(versions.required, 'published version')] : []),
    ...(months.required > 0 ? [formatCount(months.required, 'month')] : []),
  ];
  return `The policy requires ${required.join(' and ')} of notice.`;
}

function describePeriod(period: NoticePeriod): string[] {
  const { removedBy, notice, record, versions, months } = period;
  if (!record) return ['The notice is not published yet: "interop gate --publish" records it.'];
  const day = record.day === '' ? '' : ` on ${record.day}`;
  const isCounted = months.until !== undefined && months.required > 0;
  return [
    `The notice was published in ${record.version}${day}; ${formatCount(versions.given, 'published version')} had it.`,
    ...(isCounted ? [`The removal is allowed from ${months.until} on.`] : []),
    ...(isBeforeAnnounced(period)
      ? [`The notice announces the removal for ${notice?.removedIn}, and this is ${removedBy}.`]
      : []),
  ];
}

const ANNOUNCE =
  'Announce the removal first: "deprecated: true" with "x-deprecated-in", "x-removed-in", "x-replaced-by" and "x-deprecation-note".';
const ANNOUNCE_MINIMUM =
  'Announce the removal first: "x-next-minimum" in "info", with "version", "x-deprecated-in", "x-removed-in" and "x-deprecation-note".';
