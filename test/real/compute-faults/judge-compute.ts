/** Judges a running Nova, with a fault between it and the judge or without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Suite } from '../../../runner/case/suite.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import type { Target } from '../../../runner/target/target.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';
import { readWorkflows } from '../../../spec/workflows/read-workflows.ts';
import type { Workflows } from '../../../spec/workflows/workflow.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import type { ComputeFault } from '../../faults/compute/compute-fault.ts';
import { withFault } from '../../faults/fault.ts';
import { tolerant } from '../../faults/faulty-server.ts';

export interface ComputeTestbed {
  service: Service;
  target: Target;
  token: string;
}

const FOLDER = fileURLToPath(new URL('../../../spec/compute', import.meta.url));
const WORKFLOWS = [
  new URL('workflows.arazzo.yaml', import.meta.url),
  new URL('../../../spec/compute/behaviour.arazzo.yaml', import.meta.url),
].map((url) => fileURLToPath(url));
export const KNOWN_FAILURES = fileURLToPath(new URL('../compute-known-failures.txt', import.meta.url));

export function loadCompute(): Service {
  return loadServiceFolder(FOLDER);
}

/** @param fault null for Nova as it is */
export function judgeCompute(
  { service, target, token }: ComputeTestbed,
  { cases, at }: Pick<ComputeFault, 'cases' | 'at'>,
  fault: ComputeFault | null,
): Promise<Report> {
  return run({
    service,
    suite: suiteOf(service),
    target: fault ? withFault(target, tolerant(fault)) : target,
    token,
    selection: { kind: 'range', since: at, until: at },
    seed: fault ? fault.id : `clean ${cases}`,
    only: cases,
    knownFailures: parseKnownFailures(readFileSync(KNOWN_FAILURES, 'utf8'), KNOWN_FAILURES),
  });
}

const SUITES = new WeakMap<Service, Suite>();

/** Of the workflows of the folder those with facts alone: others make servers for what the faults show in key pairs. */
function suiteOf(service: Service): Suite {
  const suite = SUITES.get(service) ?? buildFolderSuite(service, readEach(service, WORKFLOWS));
  SUITES.set(service, suite);
  return suite;
}

/** Those of the faults, and those of the folder that make no server. */
export function listWorkflows(service: Service): Workflows[] {
  return readEach(service, [...WORKFLOWS, join(FOLDER, 'workflows.arazzo.yaml')]);
}

function readEach(service: Service, paths: readonly string[]): Workflows[] {
  return paths.map((path) => readWorkflows(path, () => targetsOf(service)));
}

function targetsOf(service: Service) {
  return service.operations().map((operationId) => {
    const { method, path } = service.revisions(operationId)[0] as { method: string; path: string };
    return { operationId, method, path };
  });
}
