/** Loads one suite of this package, and not the others: each has hundreds of cases. */
import type { Suite } from '../runner/case/suite.ts';

const LOADERS: Readonly<Record<string, () => Promise<Suite>>> = {
  placement: async () => (await import('./placement/suite.ts')).placement,
  scheduler: async () => (await import('./scheduler/suite.ts')).scheduler,
};

/** Undefined for a service without a suite of its own. */
export async function loadSuite(service: string): Promise<Suite | undefined> {
  return Object.hasOwn(LOADERS, service) ? await LOADERS[service]?.() : undefined;
}
