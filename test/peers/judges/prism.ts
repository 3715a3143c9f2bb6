/** Prism as a validating proxy: our own cases' calls pass through it, and its violations of the answers are collected. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Target } from '../../../runner/target/target.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { withHeader } from '../../faults/edits.ts';
import type { Fault } from '../../faults/fault.ts';
import { type FaultyServer, startFaultyServer } from '../../faults/faulty-server.ts';
import { judgeFault } from '../../faults/judge-fault.ts';
import { injectFault, unchanged, withReferenceTarget } from '../faulty-reference.ts';
import { microversionOf, type OpenPeer, type Peer } from '../peer.ts';
import { installPrism, PRISM_VERSION, type PrismServer, startPrism } from './prism-server.ts';
import { violationsOf } from './prism-violations.ts';

export const prism: Peer = {
  name: 'Prism',
  atOnce: 1,
  // A Prism process has one document and takes seconds to start.
  order: (faults) => [...faults].sort((one, other) => (one.at ?? '').localeCompare(other.at ?? '')),
  open,
};

async function open(service: Service, say: (text: string) => void): Promise<OpenPeer> {
  await installPrism(FOLDER, say);
  let behind: Target | undefined;
  const upstream = await startFaultyServer(() => behind as Target);
  const falseAlarms = new Set<string>();
  let running: PrismServer | undefined;

  async function prismAt(version: Microversion): Promise<PrismServer> {
    if (running?.version === version) return running;
    await running?.close();
    running = await startPrism(FOLDER, service, version, upstream.url);
    return running;
  }

  async function violations(through: PrismServer, fault: Fault, present: boolean): Promise<Set<string>> {
    const said = new Set<string>();
    await withReferenceTarget(service, present ? injectFault(fault) : unchanged, async (target) => {
      behind = target;
      const at = through.version;
      await judgeFault(service, recordViolations(through.target, said), { ...fault, at }, null);
    });
    return said;
  }

  return {
    version: `@stoplight/prism-cli ${PRISM_VERSION}`,
    get falseAlarms() {
      return [...falseAlarms];
    },
    async judge(fault) {
      const through = await prismAt(microversionOf(service, fault));
      const clean = await violations(through, fault, false);
      for (const alarm of clean) falseAlarms.add(alarm);
      const [first] = [...(await violations(through, fault, true))].filter((said) => !clean.has(said));
      return { caught: first !== undefined, said: first ?? '' };
    },
    close: () => closeBoth(running, upstream),
  };
}

/** Collects the violations that Prism adds to each answer, and removes them from the answer. */
function recordViolations(target: Target, said: Set<string>): Target {
  return {
    ...target,
    async send(request, how) {
      const response = await target.send(request, how);
      for (const violation of violationsOf(request, response)) said.add(violation);
      return withHeader(response, 'sl-violations', null);
    },
    async close() {},
  };
}

async function closeBoth(running: PrismServer | undefined, upstream: FaultyServer): Promise<void> {
  await running?.close();
  await upstream.close();
  rmSync(`${FOLDER}/document.json`, { force: true });
}

const FOLDER = fileURLToPath(new URL('../../../.cache/peers/prism', import.meta.url));
