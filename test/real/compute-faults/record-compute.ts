/** Records what a running Nova answers to the cases of faults, and to a sample of each operation. */

import { readFileSync } from 'node:fs';
import { isKnown, parseKnownFailures } from '../../../runner/report/known-failures.ts';
import { run } from '../../../runner/run/run.ts';
import type { Target } from '../../../runner/target/target.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import { judgeExchange, type RecordedExchange } from '../../compute/exchanges/recorded.ts';
import { Redaction } from '../../compute/exchanges/redact.ts';
import { isOfAnswers, selectExchanges } from '../../compute/exchanges/select.ts';
import type { ComputeFault } from '../../faults/compute/compute-fault.ts';
import { judgeCompute, KNOWN_FAILURES, listWorkflows } from './judge-compute.ts';
import type { RunningTestbed } from './testbed.ts';

/** Where many operations have another form. */
const VERSIONS: readonly Microversion[] = ['2.104', '2.35', '2.1'];

export interface ComputeRecording {
  exchanges: RecordedExchange[];
  /** In words: findings, and faults that no exchange shows. */
  problems: string[];
}

export async function recordCompute(
  testbed: RunningTestbed,
  faults: readonly ComputeFault[],
): Promise<ComputeRecording> {
  const recorded: RecordedExchange[] = [];
  const target = recordingTarget(testbed.target, recorded);
  const ofAnswers = faults.filter(isOfAnswers);
  const parts = new Map(ofAnswers.map(({ cases, at }) => [`${cases} at ${at}`, { cases, at }]));
  for (const part of parts.values()) await judgeCompute({ ...testbed, target }, part, null);
  for (const version of VERSIONS) await callSamples(testbed, target, version);
  const redaction = new Redaction(testbed.target.root);
  const redacted = recorded.map((exchange) => redaction.redact(exchange));
  const { service } = testbed;
  const exchanges = selectExchanges(service, redacted, ofAnswers);
  return { exchanges, problems: [...listFindings(exchanges)] };

  function* listFindings(selected: readonly RecordedExchange[]) {
    const known = parseKnownFailures(readFileSync(KNOWN_FAILURES, 'utf8'), KNOWN_FAILURES);
    for (const exchange of selected)
      for (const finding of judgeExchange(service, exchange))
        if (!known.some((line) => isKnown(line, finding)))
          yield `${finding.rule} ${finding.operation} at ${finding.microversion}: expected ${finding.expected}, got ${finding.actual}`;
  }
}

async function callSamples(
  { service, token }: RunningTestbed,
  target: Target,
  at: Microversion,
): Promise<void> {
  await run({
    service,
    suite: buildFolderSuite(service, listWorkflows(service)),
    target,
    token,
    selection: { kind: 'range', since: at, until: at },
    seed: `record ${at}`,
    only: `${service.name}.answers.*`,
    concurrency: 4,
  });
}

function recordingTarget(target: Target, recorded: RecordedExchange[]): Target {
  return {
    ...target,
    async send(request, ...options) {
      const response = await target.send(request, ...options);
      recorded.push({ request, response });
      return response;
    },
    async close() {},
  };
}
