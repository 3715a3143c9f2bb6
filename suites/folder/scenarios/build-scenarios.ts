/** Everything that `interop compare` can call in a service that is only a folder. */
import type { Scenario } from '../../../runner/case/generated/scenario.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Workflow, Workflows } from '../../../spec/workflows/workflow.ts';
import { listReadableItems } from '../list-samples.ts';
import { ListScenario } from './list-scenario.ts';
import { WorkflowScenario } from './workflow-scenario.ts';

/**
 * The workflows that can run by themselves, and for GETs that none of them calls, items of the lists.
 * @param isReadOnly leaves out what writes: then the lists give all
 */
export function buildScenarios(
  service: Service,
  documents: readonly Workflows[],
  isReadOnly: boolean,
): Scenario[] {
  const written = documents.flatMap((workflows) =>
    [...workflows.workflows.values()]
      .filter((workflow) => canRunAlone(workflow) && (!isReadOnly || onlyReads(workflow, workflows, service)))
      .map((workflow) => new WorkflowScenario(workflows, workflow)),
  );
  const called = new Set(written.flatMap(({ steps }) => steps.map(({ operation }) => operation)));
  const items = listReadableItems(service)
    .filter(({ operation }) => !called.has(operation))
    .map((item) => new ListScenario(item));
  return [...written, ...items];
}

function canRunAlone({ inputs: { names } }: Workflow): boolean {
  return [...names.values()].every(({ isRequired, fresh, default: given }) => {
    return !isRequired || fresh !== undefined || given !== undefined;
  });
}

/** A step that calls a workflow may write. */
function onlyReads({ steps, dependsOn }: Workflow, document: Workflows, service: Service): boolean {
  const { unsafeReads } = service.profile.requests;
  const reads = steps.every(({ target }) => {
    if (target.kind !== 'operation' || target.operation.method !== 'GET') return false;
    return !unsafeReads.includes(target.operation.operationId ?? '');
  });
  if (!reads) return false;
  return dependsOn.every((id) => {
    const other = document.workflows.get(id);
    return other !== undefined && onlyReads(other, document, service);
  });
}
