/** OpenStack's own tests of Placement, in gabbi's format: those that can be sent to another server. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Service } from '../../../spec/contract/service.ts';
import { faultsOf } from '../../faults/faults.ts';
import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import { REQUIREMENTS_FILE } from '../../real/placement/folders.ts';
import { injectFault, withReferenceUrl } from '../faulty-reference.ts';
import { NEVER_REACHED, type OpenPeer, type Peer, type PeerOutcome } from '../peer.ts';
import { type ProgramLines, startPythonLines } from '../program-lines.ts';
import { recordReachedFaults } from '../reached-faults.ts';

export const gabbi: Peer = { name: 'gabbi', atOnce: 2, open };

interface Failure {
  test: string;
  message: string;
}

async function open(service: Service, say: (text: string) => void): Promise<OpenPeer> {
  const requirements = [REQUIREMENTS_FILE, path('../upstream/requirements.txt')].flatMap(readRequirements);
  await makePythonEnvironment(ENVIRONMENT, requirements, say);
  const python = join(ENVIRONMENT, 'bin', 'python3');
  const programs = Array.from({ length: gabbi.atOnce }, () =>
    startPythonLines(python, path('gabbi_faults.py')),
  );
  const clean = await runClean(service, programs[0] as ProgramLines);
  const idle = [...programs];
  return {
    version: requirements.find((line) => line.startsWith('openstack-placement')) ?? '',
    falseAlarms: clean.failures.map(formatFailure),
    async judge(fault) {
      const files = [...clean.reached].flatMap(([file, reached]) => (reached.has(fault.id) ? [file] : []));
      if (files.length === 0) return NEVER_REACHED;
      const known = clean.failures.map(({ test }) => test);
      const program = idle.pop() as ProgramLines;
      const failures = await withReferenceUrl(service, injectFault(fault), (url) =>
        program.request({ url, files, known }),
      );
      idle.push(program);
      return outcomeOf(failures as Failure[]);
    },
    async close() {
      await Promise.all(programs.map((program) => program.close()));
    },
  };
}

interface Clean {
  failures: readonly Failure[];
  /** Ids of faults by test file. Each file begins on an emptied service, so it does not depend on others. */
  reached: ReadonlyMap<string, ReadonlySet<string>>;
}

async function runClean(service: Service, program: ProgramLines): Promise<Clean> {
  const failures: Failure[] = [];
  const reached = new Map<string, Set<string>>();
  for (const file of (await program.request({})) as string[]) {
    const ofFile = new Set<string>();
    reached.set(file, ofFile);
    const found = await withReferenceUrl(service, recordReachedFaults(faultsOf('placement'), ofFile), (url) =>
      program.request({ url, files: [file] }),
    );
    failures.push(...(found as Failure[]));
  }
  return { failures, reached };
}

function outcomeOf([first]: readonly Failure[]): PeerOutcome {
  return { caught: first !== undefined, said: first ? formatFailure(first) : '' };
}

function formatFailure({ test, message }: Failure): string {
  return `${test}: ${message}`;
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

const ENVIRONMENT = path('../../.cache/upstream-tests/environment');
