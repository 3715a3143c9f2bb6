/** An operation that the user names. */
import { loadService, SERVICES } from '../../../spec/contract/load-service.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { didYouMean, UsageError } from '../../usage-error.ts';
import { readNamedService } from './named-service.ts';

export interface NamedOperation {
  service: Service;
  operation: string;
}

/**
 * Finds the service of an operation.
 * @param words `createSelection`, or `scheduler.getVersions` where several services have an operation of that name; after the
 *   service or the folder of one, where it is none of this package
 * @throws UsageError for a name that no service has, or that several have
 */
export function findOperation(words: readonly string[], cwd: string): NamedOperation {
  const name = words.at(-1);
  const services =
    words.length > 1
      ? [readNamedService(words[0] as string, cwd)]
      : SERVICES.map((each) => loadService(each));
  const all = services.flatMap((service) =>
    service
      .operations()
      .map((operation) => ({ service, operation, fullName: `${service.name}.${operation}` })),
  );
  const found = all.filter(({ operation, fullName }) => name === operation || name === fullName);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first)
    throw new UsageError(
      `Several services have ${name}: ${found.map(({ fullName }) => fullName).join(', ')}.`,
    );
  const near = didYouMean(
    name ?? '',
    all.map(({ operation }) => operation),
  );
  throw new UsageError(
    `${name === undefined ? 'Name an operation' : `There is no operation "${name}"`}.${near} "${['interop spec list', ...words.slice(0, -1)].join(' ')}" prints them.`,
  );
}

/** The revisions of an operation as ranges of microversions, such as `1.0–1.19  1.20–1.39`. */
export function revisionRanges(service: Service, operation: string): string {
  return service
    .revisions(operation)
    .map(({ since, until }) => (since === until ? since : `${since}–${until}`))
    .join('  ');
}
