/** Our own judge, as `npm run faults` asks it: by the cases that come by the fault. A whole run contains them. */
import { startReference } from '../../../reference/serve.ts';
import { run } from '../../../runner/run/run.ts';
import type { MicroversionSelection } from '../../../runner/run/select-microversions.ts';
import { httpTarget } from '../../../runner/target/http-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import type { Fault } from '../../faults/fault.ts';
import { isFound, judgeFault } from '../../faults/judge-fault.ts';
import { microversionOf, type OpenPeer, type Peer } from '../peer.ts';

/** At every microversion where something changes, or at the one that the fault is about. */
export const ours: Peer = {
  name: 'ours',
  atOnce: 1,
  open: (service) => open(service, { kind: 'boundaries' }, (fault) => fault),
};

/** Bound as the peers are that know one document: what it misses shows at other microversions only. */
export const oursAtOne: Peer = {
  name: 'ours at one microversion',
  atOnce: 1,
  open: (service) =>
    open(service, { kind: 'latest' }, (fault) => ({ ...fault, at: microversionOf(service, fault) })),
};

async function open(
  service: Service,
  selection: MicroversionSelection,
  placed: (fault: Fault) => Fault,
): Promise<OpenPeer> {
  const reference = await startReference({ service });
  const target = httpTarget(reference.url, { timeout: 30, connections: 4 });
  return {
    version: '',
    falseAlarms: await findingsOf(service, target, selection),
    async judge(fault) {
      const report = await judgeFault(service, target, placed(fault), fault);
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

async function findingsOf(
  service: Service,
  target: Target,
  selection: MicroversionSelection,
): Promise<string[]> {
  const seed = 'clean';
  const report = await run({ service, suite: placement, target, token: 'admin', selection, seed });
  return report.findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
}
