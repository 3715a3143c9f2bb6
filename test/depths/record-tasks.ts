/** Runs a suite in full against the clean reference, and records what each task calls, and which faults would change it. */
import type { Suite } from '../../runner/case/suite.ts';
import type { Request, Response } from '../../runner/exchange.ts';
import { run } from '../../runner/run/run.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { versionOf } from '../faults/conditions.ts';
import type { Fault } from '../faults/fault.ts';
import type { Testbed } from '../faults/testbed.ts';
import { touches } from './touches.ts';

/** A case at a microversion. */
export interface TaskRecord {
  id: string;
  microversion: Microversion;
  /** Requests sent, preparation and removal included. */
  calls: number;
  /** The declared answers that it observes: `operation status since`, the last of the revision. */
  answers: string[];
  /** Ids of the faults that change one of its calls. */
  touchedBy: string[];
}

/** @throws Error where the clean reference does not pass */
export async function recordTasks(
  service: Service,
  suite: Suite,
  testbed: Testbed,
  faults: readonly Fault[],
  onProgress: (done: number, known: number) => void,
): Promise<TaskRecord[]> {
  const exchanges: [Request, Response][] = [];
  const pending: Promise<TaskRecord>[] = [];
  const { companions } = testbed;
  const { readDepths: _plan, ...whole } = suite;
  const report = await run({
    ...{
      service,
      suite: whole,
      ...companions,
      token: 'admin',
      seed: 'depths',
      selection: { kind: 'boundaries' },
    },
    target: recordExchanges(testbed.target, exchanges),
    onProgress({ done, known, last }) {
      const seen = exchanges.splice(0);
      if (last?.microversion) {
        const { id, microversion, exchanges: calls } = last;
        pending.push(recordTask(service, { id, microversion, calls }, seen, faults));
      }
      onProgress(done, known);
    },
  });
  if (report.verdict !== 'pass')
    throw new Error(`the clean reference of ${service.name} does not pass: ${report.verdict}`);
  return Promise.all(pending);
}

function recordExchanges(target: Target, exchanges: [Request, Response][]): Target {
  return {
    ...target,
    async send(request, how) {
      const response = await target.send(request, how);
      exchanges.push([request, response]);
      return response;
    },
    async close() {},
  };
}

async function recordTask(
  service: Service,
  task: Pick<TaskRecord, 'id' | 'microversion' | 'calls'>,
  seen: readonly [Request, Response][],
  faults: readonly Fault[],
): Promise<TaskRecord> {
  const touchedBy: string[] = [];
  for (const fault of faults) if (await isTouched(fault, seen)) touchedBy.push(fault.id);
  const answers = new Set(seen.flatMap(([request, response]) => nameAnswer(service, request, response)));
  return { ...task, answers: [...answers], touchedBy };
}

async function isTouched(fault: Fault, seen: readonly [Request, Response][]): Promise<boolean> {
  for (const [request, response] of seen) if (await touches(fault, request, response)) return true;
  return false;
}

/** Empty for what is refused before an operation is chosen: a microversion that does not exist, a body without its type. */
function nameAnswer(service: Service, request: Request, { status }: Response): string[] {
  const version = versionOf(request) as Microversion;
  const isUntyped = request.body !== null && request.headers['content-type'] === undefined;
  if (!service.has(version) || isUntyped) return [];
  const { contract } = service.match(request.method, request.path.split('?')[0] as string, version);
  return [`${contract.operation} ${status} ${contract.since}`];
}
