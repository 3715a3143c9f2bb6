/** As `findService`, and loads no more than the named service needs: what reads any folder is a quarter of the program. */
import { folderOfService, loadService } from '../../../spec/contract/load-service.ts';
import { loadSuite } from '../../../suites/load-suite.ts';
import type { NamedService } from '../documents/named-service.ts';

/** @throws as `findService` */
export async function loadNamedService(text: string | undefined, cwd: string): Promise<NamedService> {
  const suite = text === undefined ? undefined : await loadSuite(text);
  if (text !== undefined && suite)
    return { service: loadService(text), suite, folder: folderOfService(text) };
  const { findService } = await import('../documents/named-service.ts');
  return findService(text, cwd);
}
