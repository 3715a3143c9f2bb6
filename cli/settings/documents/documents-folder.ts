/** Finds the documents that an argument names. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DESCRIBED_SERVICES, folderOfService, SERVICES } from '../../../spec/contract/load-service.ts';
import { didYouMean, UsageError } from '../../usage-error.ts';

/**
 * The folder of a service of this package, or any folder of documents. A folder named `compute` or `bare-metal` comes before the
 * documents of this package. @throws UsageError for anything else
 */
export function findDocumentsFolder(name: string, cwd: string): string {
  if ((SERVICES as readonly string[]).includes(name)) return folderOfService(name);
  const path = resolve(cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  if ((DESCRIBED_SERVICES as readonly string[]).includes(name)) return folderOfService(name);
  if (found)
    throw new UsageError(`${name} is a file, and a folder is expected. Name its folder: ${dirname(name)}.`);
  if (/[/\\]|\.(ya?ml|json)$/.test(name)) throw new UsageError(`${name}: no such folder.`);
  throw new UsageError(
    `There is no service or folder "${name}".${didYouMean(name, NAMES)} Services: ${NAMES.join(', ')}.`,
  );
}

const NAMES: readonly string[] = [...SERVICES, ...DESCRIBED_SERVICES];
