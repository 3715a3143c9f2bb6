/** What a comparison knows of the service of a folder, with documents or without. */
import type { Scenario } from '../../runner/case/generated/scenario.ts';
import { type MicroversionSelection, parseSelection } from '../../runner/plan/select-microversions.ts';
import { discoverWithoutDocuments } from '../../runner/target/discover.ts';
import type { Target } from '../../runner/target/target.ts';
import { compareMicroversions } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { loadServiceFolder } from '../../spec/service-folder/load-service-folder.ts';
import { loadWorkflows } from '../../spec/service-folder/load-workflows.ts';
import {
  buildUndocumentedService,
  isUndocumented,
  listVersionsBetween,
  readUndocumentedService,
  type UndocumentedService,
} from '../../spec/service-folder/service-of-workflows.ts';
import type { Workflows } from '../../spec/workflows/workflow.ts';
import { buildScenarios } from '../../suites/folder/scenarios/build-scenarios.ts';
import { findTokenCheck } from '../../suites/folder/token-check.ts';

export interface ComparedService {
  service: Service;
  workflows: readonly Workflows[];
  /** Absent where the folder has documents. */
  undocumented?: UndocumentedService;
  tokenCheck: string;
}

/** @param folder its path. @throws SpecError and WorkflowErrors with file and line */
export function readComparedService(folder: string): ComparedService {
  if (!isUndocumented(folder)) {
    const service = loadServiceFolder(folder);
    return describe(service, loadWorkflows(folder, service));
  }
  const undocumented = readUndocumentedService(folder);
  const { namedVersions, workflows } = undocumented;
  // Until the targets say theirs.
  const service = buildUndocumentedService(undocumented, namedVersions.length > 0 ? namedVersions : ['1.0']);
  return { ...describe(service, workflows), undocumented };
}

/** Without documents, the versions are those that the targets say. @throws CannotJudge, SpecError */
export async function completeVersions(
  compared: ComparedService,
  targets: readonly Target[],
  token: string,
): Promise<ComparedService> {
  const { undocumented, workflows } = compared;
  if (!undocumented) return compared;
  const { profile } = undocumented;
  const ranges = await Promise.all(targets.map((target) => discoverWithoutDocuments(target, profile, token)));
  const versions = ranges.flatMap((range) => listVersionsBetween(undocumented, range));
  const all = [...new Set(versions)].sort(compareMicroversions);
  return { ...describe(buildUndocumentedService(undocumented, all), workflows), undocumented };
}

export interface ComparedCalls {
  scenarios: readonly Scenario[];
  /** Operations that no scenario calls, in words. */
  uncalled: readonly string[];
  selection: MicroversionSelection;
}

/** @param microversions as `--microversions` has them. @throws MicroversionSelectionError */
export function selectComparedCalls(
  { service, workflows }: ComparedService,
  { microversions, readOnly }: { microversions: string; readOnly: boolean },
): ComparedCalls {
  const scenarios = buildScenarios(service, workflows, readOnly);
  const called = new Set(scenarios.flatMap(({ steps }) => steps.map(({ operation }) => operation)));
  const uncalled = service.operations().filter((operation) => !called.has(operation));
  return {
    scenarios,
    uncalled: uncalled.map((operation) => `${operation}: ${whyUncalled(service, operation, readOnly)}`),
    selection: parseSelection(microversions, service),
  };
}

function whyUncalled(service: Service, operation: string, readOnly: boolean): string {
  if (readOnly && service.revisions(operation)[0]?.method !== 'GET') return 'it would write';
  return 'no workflow calls it, and no list has what it needs';
}

function describe(service: Service, workflows: readonly Workflows[]): ComparedService {
  const tokenCheck = service.profile.authentication.check ?? findTokenCheck(service);
  return { service, workflows, tokenCheck };
}
