/** Where a link leads, as it is compared. */
import { servicePath } from '../../target/service-path.ts';

/** The path below the service's root; marked where it leads out of the service. */
export function linkPath(reference: string, root: string): string {
  return servicePath(root, reference) ?? `(elsewhere) ${reference}`;
}
