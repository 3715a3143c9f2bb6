/** Reads the Arazzo workflows in the folder of a service. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Service } from '../contract/service.ts';
import { folderOnDisk } from '../versions/folder-on-disk.ts';
import { readWorkflows } from '../workflows/read-workflows.ts';
import type { OperationTarget, Workflows } from '../workflows/workflow.ts';

/** `workflows.arazzo.yaml`, and every other file whose name ends so. */
const WORKFLOWS = /\.arazzo\.(ya?ml|json)$/;

/**
 * A source description is a document of the folder, and stands for the operations of all versions.
 * @param path of the folder
 * @throws SpecError and WorkflowErrors with file and line
 */
export function loadWorkflows(path: string, service: Service): Workflows[] {
  const operations = listOperations(service);
  return workflowFiles(path).map((file) =>
    readWorkflows(file, ({ url }) =>
      existsSync(join(path, basename(url))) && !url.includes('://') ? operations : undefined,
    ),
  );
}

/** The paths of the files. @param path of the folder */
export function workflowFiles(path: string): string[] {
  return folderOnDisk(path)
    .names()
    .filter((name) => WORKFLOWS.test(name))
    .map((name) => join(path, name));
}

function listOperations(service: Service): OperationTarget[] {
  return service.operations().map((operation) => {
    const { method, path } = service.revisions(operation)[0] as { method: string; path: string };
    return { operationId: operation, method, path };
  });
}
