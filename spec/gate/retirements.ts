/** What new versions leave out, and was not announced to go for as long as the policy wants. */
import { capabilitiesOf } from '../deprecation/guideline.ts';
import {
  isEnough,
  type NoticeContext,
  type NoticeGiven,
  type NoticeRecord,
  noticeGiven,
} from '../deprecation/notice-given.ts';
import { subjectText } from '../deprecation/subject.ts';
import type { Change } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import type { Version } from '../versions/versions.ts';
import { finding, type GateFinding } from './finding.ts';

export interface RetirementContext extends NoticeContext {
  /** By what it is about. */
  told: ReadonlyMap<string, NoticeRecord>;
  /** The guideline that requires each capability. */
  required: ReadonlyMap<string, string>;
}

/** @param before the version that `version` comes after */
export function retirements(before: Version, version: Version, context: RetirementContext): GateFinding[] {
  const gone = diff(before.document, version.document).filter(isRetirement);
  return together(
    gone.flatMap((change) => {
      const of = (given: Partial<GateFinding> & Pick<GateFinding, 'rule'>) => ({
        ...finding(given.rule, version.version, version.path),
        ...given,
        changes: [change],
      });
      const rule = ruleOf(change, version.version, context);
      const required = capabilitiesOf(before.document, change.operation)
        .filter((capability) => context.required.has(capability))
        .map((capability) => ({ capability, guideline: context.required.get(capability) as string }));
      return [
        ...(rule ? [of({ rule, notice: givenFor(change, version.version, context) })] : []),
        ...required.map((each) => of({ rule: 'retired.required', required: each })),
      ];
    }),
  );
}

function ruleOf(change: Change, goesIn: string, context: RetirementContext): GateFinding['rule'] | undefined {
  const { versions, months } = context.policy;
  if (versions === 0 && months === 0) return undefined;
  if (change.announced?.removedIn === undefined) return 'retired.unannounced';
  return isEnough(givenFor(change, goesIn, context), context) ? undefined : 'retired.too-soon';
}

function givenFor(change: Change, goesIn: string, context: RetirementContext): NoticeGiven {
  const told = context.told.get(subjectText(change));
  return noticeGiven(goesIn, { notice: change.announced, told }, context);
}

/** What OpenAPI can call deprecated, of what an operation takes in its calls. */
function isRetirement({ rule, operation }: Change): boolean {
  return RETIREMENTS.has(rule) && /^[A-Z]+ /.test(operation);
}

const RETIREMENTS = new Set([
  'request.url.removed',
  'request.method.removed',
  'request.parameter.removed',
  'request.body.removed',
  'request.property.removed',
  'request.named-properties.removed',
  'response.header.removed',
  'response.property.removed',
  'response.named-properties.removed',
]);

/** What is wrong in the same way is said once. */
function together(findings: readonly GateFinding[]): GateFinding[] {
  const groups = new Map<string, GateFinding>();
  for (const each of findings) {
    const key = JSON.stringify([each.rule, each.notice, each.required]);
    const group = groups.get(key);
    groups.set(key, group ? { ...group, changes: [...group.changes, ...each.changes] } : each);
  }
  return [...groups.values()];
}
