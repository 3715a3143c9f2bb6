/** Schemathesis: generates valid and invalid calls from a document, and follows links. */
import type { Service } from '../../../spec/contract/service.ts';
import type { Fault } from '../../faults/fault.ts';
import { injectFault, withReferenceUrl } from '../faulty-reference.ts';
import { microversionOf, NEVER_REACHED, type OpenPeer, type Peer } from '../peer.ts';
import { SchemathesisBaseline } from './schemathesis-baseline.ts';
import { describeFirstProblem } from './schemathesis-report.ts';
import { EXAMPLES, installSchemathesis, runSchemathesis, SCHEMATHESIS } from './schemathesis-run.ts';

export const schemathesis: Peer = {
  name: 'Schemathesis',
  atOnce: 2,
  // The newest first, because each other microversion needs a baseline run.
  order: (faults, { newest }) => {
    const elsewhere = ({ at = newest }: Fault) => Number(at !== newest);
    return [...faults].sort((one, other) => elsewhere(one) - elsewhere(other));
  },
  open,
};

async function open(service: Service, say: (text: string) => void): Promise<OpenPeer> {
  await installSchemathesis(say);
  const known = new SchemathesisBaseline(service);
  await known.learn(service.newest);
  return {
    version: `${SCHEMATHESIS}, ${EXAMPLES} examples`,
    get falseAlarms() {
      return known.list();
    },
    async judge(fault) {
      const version = microversionOf(service, fault);
      await known.learn(version);
      if (!known.readReachedFaults(version).has(fault.id)) return NEVER_REACHED;
      const { folder } = known;
      // One failure is enough.
      const options = [...known.options(version), '--max-failures', '1'];
      const report = await withReferenceUrl(service, injectFault(fault), (url) =>
        runSchemathesis({ service, folder, url, version, seed: SEED, options }),
      );
      const said = describeFirstProblem(report);
      return { caught: said !== '', said };
    },
    async close() {},
  };
}

const SEED = 1;
