/** Finds the service that an argument names: one of this package, or the folder of any other. */
import { realpathSync } from 'node:fs';
import type { Suite } from '../../../runner/case/suite.ts';
import { folderOfService, loadService } from '../../../spec/contract/load-service.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';
import { loadWorkflows } from '../../../spec/service-folder/load-workflows.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import { SUITES } from '../../../suites/registry.ts';
import { UsageError } from '../../usage-error.ts';
import { findDocumentsFolder } from './documents-folder.ts';

export interface NamedService {
  service: Service;
  suite: Suite;
  /** Of its documents. */
  folder: string;
}

/**
 * @throws UsageError for what is neither a service nor a folder
 * @throws SpecError for a folder that is no service
 */
export function findService(text: string | undefined, cwd: string): NamedService {
  if (text === undefined)
    throw new UsageError(
      `Name a service, or the folder of one. Services: ${Object.keys(SUITES).join(', ')}.`,
    );
  const written = SUITES[text];
  if (written) return { service: loadService(text), suite: written, folder: folderOfService(text) };
  const folder = findDocumentsFolder(text, cwd);
  const service = loadServiceFolder(folder);
  const suite = writtenSuiteOf(folder, service) ?? buildFolderSuite(service, loadWorkflows(folder, service));
  return { service, suite, folder };
}

/** Only the documents. @throws as `findService` */
export function readNamedService(name: string, cwd: string): Service {
  return SUITES[name] ? loadService(name) : loadServiceFolder(findDocumentsFolder(name, cwd));
}

/** The suite of this package, where the folder is the one of its service. */
function writtenSuiteOf(folder: string, { name }: Service): Suite | undefined {
  const suite = SUITES[name];
  return suite && realpathSync(folder) === realpathSync(folderOfService(name)) ? suite : undefined;
}
