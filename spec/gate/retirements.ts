/** What new versions remove without the notice that the policy requires. */
import { capabilitiesOf } from '../deprecation/guideline.ts';
import {
  isSufficient,
  measureNotice,
  type NoticeContext,
  type NoticePeriod,
  type NoticeRecord,
} from '../deprecation/notice-period.ts';
import { noticeKey } from '../deprecation/subject.ts';
import type { Change } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import type { Version } from '../versions/version.ts';
import { createFinding, type GateFinding, type GateRule } from './finding.ts';

export interface RetirementContext extends NoticeContext {
  /** Published notices, by subject. */
  notices: ReadonlyMap<string, NoticeRecord>;
  /** By capability, the guideline that requires it. */
  required: ReadonlyMap<string, string>;
}

/** @param before the version that precedes `after` */
export function findRetirements(before: Version, after: Version, context: RetirementContext): GateFinding[] {
  const removals = diff(before.document, after.document).filter(isRetirement);
  const findings = removals.flatMap((change) => [
    ...checkNotice(change, after, context),
    ...checkGuidelines(change, before, after, context),
  ]);
  return mergeEqual(findings);
}

function checkNotice(change: Change, after: Version, context: RetirementContext): GateFinding[] {
  const { versions, months } = context.policy;
  if (versions === 0 && months === 0) return [];
  const notice = measurePeriod(change, after.version, context);
  const rule = chooseRule(notice, context);
  return rule ? [{ ...createFinding(rule, after.version, after.path), changes: [change], notice }] : [];
}

function measurePeriod(change: Change, removedBy: string, context: RetirementContext): NoticePeriod {
  const record = context.notices.get(noticeKey(change));
  return measureNotice(removedBy, { notice: change.announced, record }, context);
}

function chooseRule(period: NoticePeriod, context: NoticeContext): GateRule | undefined {
  if (period.notice?.removedIn === undefined) return 'retired.unannounced';
  return isSufficient(period, context) ? undefined : 'retired.too-soon';
}

function checkGuidelines(
  change: Change,
  before: Version,
  after: Version,
  { required }: RetirementContext,
): GateFinding[] {
  return capabilitiesOf(before.document, change.operation)
    .filter((capability) => required.has(capability))
    .map((capability) => ({
      ...createFinding('retired.required', after.version, after.path),
      changes: [change],
      required: { capability, guideline: required.get(capability) as string },
    }));
}

/** Limited to what OpenAPI can mark as deprecated, in calls that clients make: not in callbacks or refusals. */
function isRetirement({ rule, operation }: Change): boolean {
  return RETIREMENTS.has(rule) && /^[A-Z]+ /.test(operation);
}

const RETIREMENTS = new Set([
  'request.url.removed',
  'request.method.removed',
  'request.action.removed',
  'request.parameter.removed',
  'request.body.removed',
  'request.property.removed',
  'request.named-properties.removed',
  'response.header.removed',
  'response.property.removed',
  'response.named-properties.removed',
]);

/** Removals with the same rule and the same notice become one finding. */
function mergeEqual(findings: readonly GateFinding[]): GateFinding[] {
  const groups = new Map<string, GateFinding>();
  for (const each of findings) {
    const key = JSON.stringify([each.rule, each.notice, each.required]);
    const group = groups.get(key);
    groups.set(key, group ? { ...group, changes: [...group.changes, ...each.changes] } : each);
  }
  return [...groups.values()];
}
