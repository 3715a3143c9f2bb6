/** Schemathesis: makes calls out of a document, valid ones and others, and follows links. */
import type { Service } from '../../../spec/contract/service.ts';
import type { Fault } from '../../faults/fault.ts';
import { faulty, withReferenceUrl } from '../faulty-reference.ts';
import { microversionOf, NEVER_MET, type OpenPeer, type Peer } from '../peer.ts';
import { KnownFailures } from './schemathesis-known.ts';
import { saidOf } from './schemathesis-report.ts';
import { EXAMPLES, installSchemathesis, runSchemathesis, SCHEMATHESIS } from './schemathesis-run.ts';

export const schemathesis: Peer = {
  name: 'Schemathesis',
  atOnce: 2,
  // The newest first: each other microversion has to be learned.
  order: (faults, { newest }) => {
    const elsewhere = ({ at = newest }: Fault) => Number(at !== newest);
    return [...faults].sort((one, other) => elsewhere(one) - elsewhere(other));
  },
  open,
};

async function open(service: Service, say: (text: string) => void): Promise<OpenPeer> {
  await installSchemathesis(say);
  const known = new KnownFailures(service);
  await known.learn(service.newest);
  return {
    version: `${SCHEMATHESIS}, ${EXAMPLES} examples`,
    get falseAlarms() {
      return known.list();
    },
    async judge(fault) {
      const version = microversionOf(service, fault);
      await known.learn(version);
      if (!known.met(version).has(fault.id)) return NEVER_MET;
      const { folder } = known;
      // What it finds after the first one changes nothing.
      const options = [...known.options(version), '--max-failures', '1'];
      const report = await withReferenceUrl(service, faulty(fault), (url) =>
        runSchemathesis({ service, folder, url, version, seed: SEED, options }),
      );
      const said = saidOf(report);
      return { caught: said !== '', said };
    },
    async close() {},
  };
}

const SEED = 1;
