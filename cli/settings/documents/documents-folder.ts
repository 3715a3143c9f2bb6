/** Finds the documents that an argument names. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import { didYouMean, UsageError } from '../../usage-error.ts';

/** The folder of a service of this package, or any folder of documents. @throws UsageError for anything else */
export function findDocumentsFolder(name: string, cwd: string): string {
  if ((SERVICES as readonly string[]).includes(name))
    return fileURLToPath(new URL(`../../../spec/${name}`, import.meta.url));
  const path = resolve(cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  if (found)
    throw new UsageError(`${name} is a file, and a folder is expected. Name its folder: ${dirname(name)}.`);
  if (/[/\\]|\.(ya?ml|json)$/.test(name)) throw new UsageError(`${name}: no such folder.`);
  throw new UsageError(
    `There is no service or folder "${name}".${didYouMean(name, SERVICES)} Services: ${SERVICES.join(', ')}.`,
  );
}
