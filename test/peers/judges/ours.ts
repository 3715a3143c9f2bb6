/** Our own judge, with the cases that reach the fault, as in `npm run faults`. A whole run includes these cases. */
import { startReference } from '../../../reference/serve.ts';
import type { MicroversionSelection } from '../../../runner/plan/select-microversions.ts';
import { run } from '../../../runner/run/run.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import type { Fault } from '../../faults/fault.ts';
import { isFound, judgeFault } from '../../faults/judge-fault.ts';
import { microversionOf, type OpenPeer, type Peer } from '../peer.ts';

/** Judges at every microversion where something changes, or at the one of the fault. */
export const ours: Peer = {
  name: 'ours',
  atOnce: 1,
  open: (service) => open(service, { kind: 'boundaries' }, (fault) => fault),
};

/** Limited to one microversion, as the peers that read one document: it misses faults that need others. */
export const oursAtOne: Peer = {
  name: 'ours at one microversion',
  atOnce: 1,
  open: (service) =>
    open(service, { kind: 'latest' }, (fault) => ({ ...fault, at: microversionOf(service, fault) })),
};

async function open(
  service: Service,
  selection: MicroversionSelection,
  locate: (fault: Fault) => Fault,
): Promise<OpenPeer> {
  const reference = await startReference({ service });
  const target = httpTarget(reference.url, { timeout: 30, connections: 4 });
  return {
    version: '',
    falseAlarms: await collectFindings(service, target, selection),
    async judge(fault) {
      const report = await judgeFault(service, target, locate(fault), fault);
      const found = report.findings.find(({ rule }) => rule === fault.rule);
      return {
        caught: isFound(report, fault),
        said: found ? `${found.rule} ${found.pointer}: ${found.hint}` : '',
      };
    },
    async close() {
      await target.close();
      await reference.close();
    },
  };
}

async function collectFindings(
  service: Service,
  target: Target,
  selection: MicroversionSelection,
): Promise<string[]> {
  const seed = 'clean';
  const report = await run({ service, suite: placement, target, token: 'admin', selection, seed });
  return report.findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
}
