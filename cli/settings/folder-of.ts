/** The documents that a name on the command line means. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVICES } from '../../spec/contract/load-service.ts';
import { didYouMean, UsageError } from '../usage-error.ts';

/** A service that ships with this package, or a folder of anybody's. @throws UsageError for what is neither */
export function folderOf(name: string, cwd: string): string {
  if ((SERVICES as readonly string[]).includes(name))
    return fileURLToPath(new URL(`../../spec/${name}`, import.meta.url));
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new UsageError(
    `There is no service or folder "${name}".${didYouMean(name, SERVICES)} Services: ${SERVICES.join(', ')}.`,
  );
}
