/** Normalises links, which have another host and mount on each target. */
import { servicePath } from '../../target/service-path.ts';

/** Returns the path below the root of the service; a link that leaves the service is marked as external. */
export function normaliseLink(reference: string, root: string): string {
  return servicePath(root, reference) ?? `(external) ${reference}`;
}
