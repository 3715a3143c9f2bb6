/** Makes a certified run again, with the recorded answers in place of the cloud. */

import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Profile } from '../../../spec/profile/profile.ts';
import type { CompanionService } from '../../case/companion.ts';
import type { Suite } from '../../case/suite.ts';
import { EvidenceReplay, type RecordedCalls } from '../../evidence/replay.ts';
import type { Report } from '../../report/report.ts';
import { run } from '../../run/run.ts';
import { MEMBER_TOKEN } from '../../target/token-placeholders.ts';
import type { CertifiedRun, RecordedCompanion } from '../certified-run.ts';

/** What the run was of, as this installation has it. */
export interface ReplayedSuite {
  service: Service;
  suite: Suite;
  /** What is known of a companion, by its name. */
  companion(name: string): { profile: Profile; microversion: Microversion };
}

export interface ReplayedRun {
  report: Report;
  /** Differences between the recorded calls and those that the cases make, in words. */
  gaps: readonly string[];
}

/** @param recorded says who the run was at the target, which no call shows */
export async function replayRun(
  certified: CertifiedRun,
  recorded: Report,
  calls: RecordedCalls,
  { service, suite, companion }: ReplayedSuite,
): Promise<ReplayedRun> {
  const ending = new AbortController();
  let count = 0;
  const replay = new EvidenceReplay(calls, () => {
    count += 1;
    // Others follow from the first ones.
    if (count === ENOUGH_GAPS) ending.abort();
  });
  const { depth, seed, runId, token, hasMember, hasProxy, target } = certified;
  const companionOf = ({ service: name, token: own, target: of }: RecordedCompanion): CompanionService => ({
    name,
    ...companion(name),
    token: own,
    target: replay.target(name, of),
  });
  const report = await run({
    service,
    suite,
    target: replay.target(service.name, target),
    token,
    ...(hasMember && { memberToken: MEMBER_TOKEN }),
    ...(hasProxy && { proxy: replay.proxy() }),
    isReference: recorded.target?.isReference === true,
    ...(recorded.login && { login: recorded.login }),
    companions: Object.fromEntries(certified.companions.map((one) => [one.service, companionOf(one)])),
    selection: { kind: 'boundaries' },
    depth,
    seed,
    runId,
    level: replay.level,
    observer: replay,
    signal: ending.signal,
    wait: async () => {},
  });
  return { report, gaps: count < ENOUGH_GAPS ? replay.finish() : replay.gaps };
}

const ENOUGH_GAPS = 20;
