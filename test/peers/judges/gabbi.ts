/** Upstream's own tests, which are in gabbi's format: those that can be sent to another server. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Service } from '../../../spec/contract/service.ts';
import { faultsOf } from '../../faults/faults.ts';
import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import { REQUIREMENTS_FILE } from '../../real/folders.ts';
import { faulty, withReferenceUrl } from '../faulty-reference.ts';
import { NEVER_MET, type OpenPeer, type Peer, type PeerOutcome } from '../peer.ts';
import { type ProgramLines, startPythonLines } from '../program-lines.ts';
import { recordShownFaults } from '../reached-faults.ts';

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
    falseAlarms: clean.failures.map(inWords),
    async judge(fault) {
      const files = [...clean.met].flatMap(([file, met]) => (met.has(fault.id) ? [file] : []));
      if (files.length === 0) return NEVER_MET;
      const known = clean.failures.map(({ test }) => test);
      const program = idle.pop() as ProgramLines;
      const failures = await withReferenceUrl(service, faulty(fault), (url) =>
        program.ask({ url, files, known }),
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
  /** By the file, which begins on an emptied service and so depends on no other: the ids of faults. */
  met: ReadonlyMap<string, ReadonlySet<string>>;
}

async function runClean(service: Service, program: ProgramLines): Promise<Clean> {
  const failures: Failure[] = [];
  const met = new Map<string, Set<string>>();
  for (const file of (await program.ask({})) as string[]) {
    const ofFile = new Set<string>();
    met.set(file, ofFile);
    const found = await withReferenceUrl(service, recordShownFaults(faultsOf('placement'), ofFile), (url) =>
      program.ask({ url, files: [file] }),
    );
    failures.push(...(found as Failure[]));
  }
  return { failures, met };
}

function outcomeOf([first]: readonly Failure[]): PeerOutcome {
  return { caught: first !== undefined, said: first ? inWords(first) : '' };
}

function inWords({ test, message }: Failure): string {
  return `${test}: ${message}`;
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

const ENVIRONMENT = path('../../.cache/upstream-tests/environment');
