/**
 * What was measured of a service: its tasks, and which of them find which fault. It takes minutes, so it is kept in
 * `.cache/depths/` and continued where it ended.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { selectCases } from '../../runner/plan/select-cases.ts';
import type { Fault } from '../faults/fault.ts';
import { startTestbed } from '../faults/testbed.ts';
import { digestOfInputs } from './chosen-plan.ts';
import type { FaultBench } from './find-fault.ts';
import {
  type FinderLimits,
  type Finders,
  listCandidates,
  measureFinders,
  taskName,
} from './measure-finders.ts';
import { recordTasks, type TaskRecord } from './record-tasks.ts';

export interface Measurements {
  digest: string;
  /** The digest of the cases alone: while it is the same, new faults are measured and the others kept. */
  ofCases: string;
  tasks: TaskRecord[];
  /** By fault. */
  finders: Record<string, Finders>;
}

export type Subject = Omit<FaultBench, 'testbed'>;

/** Enough for one task to be seen to find many faults. */
const LIMITS: FinderLimits = { finders: 30, calls: 4_000 };

const FOLDER = new URL('../../.cache/depths/', import.meta.url);

/** @param log receives a line every now and then */
export async function measureAll(
  subject: Subject,
  faults: readonly Fault[],
  log: (line: string) => void,
): Promise<Measurements> {
  const measured = await readMeasurements(subject, faults, log);
  const open = faults.filter(({ id }) => measured.finders[id] === undefined);
  for (const [index, fault] of open.entries()) {
    const candidates = listCandidates(fault, measured.tasks);
    measured.finders[fault.id] = await withTestbed(subject, (bench) =>
      measureFinders(bench, fault, candidates, LIMITS),
    );
    if ((index + 1) % 20 !== 0) continue;
    log(`${index + 1} of ${open.length} faults`);
    save(subject, measured);
  }
  save(subject, measured);
  return measured;
}

/** For each fault, the first tasks of an order that find it: at most three. */
export async function confirmOrder(
  subject: Subject,
  faults: readonly Fault[],
  measured: Measurements,
  order: readonly TaskRecord[],
): Promise<Record<string, string[]>> {
  const finders: Record<string, string[]> = {};
  for (const fault of faults) {
    const can = new Set(listCandidates(fault, measured.tasks));
    const tasks = order.filter((task) => can.has(task));
    const known = measured.finders[fault.id];
    const confirmed = await withTestbed(subject, (bench) =>
      measureFinders(bench, fault, tasks, { finders: 3, calls: Number.POSITIVE_INFINITY }, known),
    );
    measured.finders[fault.id] = confirmed;
    const found = new Set(confirmed.found);
    finders[fault.id] = tasks
      .map(taskName)
      .filter((name) => found.has(name))
      .slice(0, 3);
  }
  save(subject, measured);
  return finders;
}

async function readMeasurements(
  subject: Subject,
  faults: readonly Fault[],
  log: (line: string) => void,
): Promise<Measurements> {
  const { service, suite } = subject;
  const cases = selectCases(suite, service);
  const faultIds = faults.map(({ id }) => id);
  const [digest, ofCases] = [digestOfInputs(cases, faultIds), digestOfInputs(cases, [])];
  const file = fileOf(subject);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measurements) : undefined;
  if (kept?.digest === digest) return kept;
  const onProgress = (done: number, known: number) => {
    if (done % 1000 === 0) log(`${done} of at least ${known} tasks on the clean reference`);
  };
  const tasks = await withTestbed(subject, ({ testbed }) =>
    recordTasks(service, suite, testbed, faults, onProgress),
  );
  const measured = { digest, ofCases, tasks, finders: kept?.ofCases === ofCases ? kept.finders : {} };
  save(subject, measured);
  return measured;
}

/** A server of its own for each fault, since a fault may leave resources behind. */
async function withTestbed<T>(subject: Subject, work: (bench: FaultBench) => Promise<T>): Promise<T> {
  const testbed = await startTestbed(subject.service);
  try {
    return await work({ ...subject, testbed });
  } finally {
    await testbed.close();
  }
}

function save(subject: Subject, measured: Measurements): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(subject), JSON.stringify(measured));
}

function fileOf({ service }: Subject): URL {
  return new URL(`${service.name}.json`, FOLDER);
}
