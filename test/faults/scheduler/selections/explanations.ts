/** Explanations that omit hosts, count wrongly, or give another reason. */
import type { Response } from '../../../../runner/exchange.ts';
import { onlyFor } from '../../conditions.ts';
import { withJson } from '../../edits.ts';
import type { Fault } from '../../fault.ts';
import { type AnyJson, bodyOf, isSelectionRequest, NEWEST, withBody } from '../calls.ts';

const of = (words: string) => ({ cases: `scheduler.${words}`, at: NEWEST }) as const;

export const EXPLANATION_FAULTS: readonly Fault[] = [
  {
    id: 'host-left-out-of-an-explanation',
    rule: 'fact.holds',
    ...of('explanations.account-for-every-host-once'),
    ...changeExplanation(({ hosts_registered, by_reason, hosts, ...rest }) => {
      const { unknown_provider: left = 0, ...others } = by_reason;
      const isThere = ({ reason }: AnyJson) => reason !== 'unknown_provider';
      return {
        ...rest,
        hosts_registered: hosts_registered - left,
        by_reason: others,
        hosts: hosts?.filter(isThere),
      };
    }),
  },
  {
    id: 'host-explained-twice',
    rule: 'fact.holds',
    ...of('explanations.account-for-every-host-once'),
    ...changeExplanation((all) => (all.hosts ? { ...all, hosts: [all.hosts[0], ...all.hosts] } : all)),
  },
  {
    id: 'reasons-counted-wrongly',
    rule: 'fact.holds',
    ...of('explanations.account-for-every-host-once'),
    ...changeExplanation((all) => ({
      ...all,
      by_reason: { ...all.by_reason, not_needed: (all.by_reason.not_needed ?? 0) + 1 },
    })),
  },
  {
    id: 'selected-hosts-are-not-counted',
    rule: 'fact.holds',
    ...of('explanations.summary-only-counts'),
    ...changeExplanation(({ by_reason: { selected: _lost, ...by_reason }, ...rest }) => ({
      ...rest,
      by_reason,
    })),
  },
  {
    id: 'summary-names-hosts',
    rule: 'fact.holds',
    ...of('explanations.summary-only-counts'),
    ...changeExplainLevel('summary', 'hosts'),
  },
  {
    id: 'explanation-that-nobody-asked-for',
    rule: 'fact.holds',
    ...of('explanations.are-absent-unless-asked-for'),
    ...changeExplainLevel('none', 'summary'),
  },
  {
    id: 'error-is-not-explained',
    rule: 'fact.holds',
    ...of('explanations.are-in-the-error'),
    response: onlyFor(isRefused, (r) =>
      withJson(r, ({ errors: [{ explanation: _lost, ...error }] }) => ({ errors: [error] })),
    ),
  },
  {
    id: 'explanation-is-not-kept',
    rule: 'fact.holds',
    ...of('explanations.are-kept'),
    response: onlyFor(
      ({ path }) => path.startsWith('/selections/'),
      (r) => withJson(r, ({ explanation: _lost, ...json }) => json),
    ),
  },
  {
    id: 'hosts-considered-are-those-that-were-left',
    rule: 'fact.holds',
    ...of('explanations.count-what-placement-offers'),
    ...changeExplanation((all) => ({ ...all, hosts_considered: all.by_reason.selected ?? 0 })),
  },
  {
    id: 'explained-hosts-have-a-weight',
    rule: 'body.undeclared-property',
    ...of('explanations.are-of-dry-runs-too'),
    ...changeExplainedHosts((host) => ({ ...host, weight: 1 })),
  },
  {
    id: 'reason-of-the-clouds-own',
    rule: 'body.schema',
    ...of('reasons.disabled-host'),
    ...changeExplainedHosts((host) =>
      host.reason === 'disabled' ? { ...host, reason: 'maintenance' } : host,
    ),
  },
  {
    id: 'disabled-passes',
    rule: 'fact.holds',
    ...of('reasons.disabled-host'),
    ...changeExplainedHosts((host) => ({ ...host, transient: true })),
  },
  {
    id: 'too-small-passes',
    rule: 'fact.holds',
    ...of('reasons.transient-passes'),
    ...changeExplainedHosts((host) => ({
      ...host,
      transient: host.transient || host.reason.startsWith('insufficient'),
    })),
  },
  {
    id: 'full-does-not-pass',
    rule: 'fact.holds',
    ...of('reasons.full'),
    ...changeExplainedHosts((host) => ({ ...host, transient: false })),
  },
  {
    id: 'every-reason-of-placement-is-the-combination',
    rule: 'fact.holds',
    ...of('reasons.missing-trait'),
    ...changeExplainedHosts((host) =>
      host.stage === 'placement' ? { ...host, reason: 'combination' } : host,
    ),
  },
  {
    id: 'outside-the-tree-is-excluded',
    rule: 'fact.holds',
    ...of('reasons.tree'),
    ...changeExplainedHosts((host) => (host.reason === 'tree' ? { ...host, reason: 'excluded' } : host)),
  },
  {
    id: 'zone-is-a-reason-of-placement',
    rule: 'fact.holds',
    ...of('reasons.zone'),
    ...changeExplainedHosts((host) => (host.reason === 'zone' ? { ...host, stage: 'placement' } : host)),
  },
  {
    id: 'alternates-are-not-needed',
    rule: 'fact.holds',
    ...of('reasons.alternate-and-not-needed'),
    ...changeExplainedHosts((host) =>
      host.reason === 'alternate' ? { ...host, reason: 'not_needed', stage: 'claim' } : host,
    ),
  },
];

function isRefused(request: Parameters<typeof isSelectionRequest>[0], { status }: Response): boolean {
  return isSelectionRequest(request) && status === 409;
}

/** Changes explanations, in selections and in errors. */
function changeExplanation(change: (explanation: AnyJson) => AnyJson): Pick<Fault, 'response'> {
  const changing = (one: AnyJson) =>
    one?.explanation ? { ...one, explanation: change(one.explanation) } : one;
  return {
    response: onlyFor(isSelectionRequest, (r) =>
      withJson(r, (json) => (json.errors ? { errors: json.errors.map(changing) } : changing(json))),
    ),
  };
}

function changeExplainedHosts(change: (host: AnyJson) => AnyJson): Pick<Fault, 'response'> {
  return changeExplanation((all) => (all.hosts ? { ...all, hosts: all.hosts.map(change) } : all));
}

/** Replaces one level of `explain` by another. */
function changeExplainLevel(requested: string, replacement: string): Pick<Fault, 'request'> {
  return {
    request: (q) => {
      const { explain = 'none' } = bodyOf(q);
      return isSelectionRequest(q) && explain === requested ? withBody(q, { explain: replacement }) : q;
    },
  };
}
