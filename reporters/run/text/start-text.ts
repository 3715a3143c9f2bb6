/** What a run says before its first case: who it is, what it lacks, and how long it is going to take. */
import type { IdentitySummary, LoginSummary } from '../../../runner/login/login-summary.ts';
import type { RunStart } from '../../../runner/run/run-options.ts';
import { formatCount, formatTime } from '../../words.ts';

export function renderStart(
  { target, discovered, outlook }: RunStart,
  login: LoginSummary | undefined,
): string {
  const { minimum, maximum } = discovered;
  return [
    `Judging ${target} (${minimum} to ${maximum}).`,
    ...(login ? describeLogin(login) : []),
    `About ${formatCount(outlook.calls, 'call')}: ${formatTime(outlook.seconds)} if each takes the ${outlook.latency.toFixed(1)} ms that one that reads takes now; writes take longer.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function describeLogin({ cloud, identity, member, lacks, tokenLife, renewed }: LoginSummary): string[] {
  const life = tokenLife === null ? 'never ends' : `ends after ${formatTime(tokenLife)}`;
  const then = renewed ? ', and is renewed before' : tokenLife === null ? '' : ', and cannot be renewed';
  return [
    `Cloud ${cloud}: ${describeIdentity(identity)}. Its token ${life}${then}.`,
    ...(member ? [`Refusals are asked for as ${describeIdentity(member)}.`] : []),
    ...lacks.map((each) => `Lacks ${each}.`),
  ];
}

function describeIdentity({ user, scope, roles }: IdentitySummary): string {
  const has = roles.length === 0 ? 'no role' : `roles ${[...roles].sort().join(', ')}`;
  return `${user}, scope ${scope}, ${has}`;
}
