/** Finds the suite of a certificate in this installation. */
import type { CertifiedRun } from '../../runner/certificate/certified-run.ts';
import { digestSuite, type SuiteDigests } from '../../runner/certificate/suite-digests.ts';
import type { ReplayedSuite } from '../../runner/certificate/verify/replay-run.ts';
import { TOOL } from '../../runner/report/tool.ts';
import { loadService, SERVICES } from '../../spec/contract/load-service.ts';
import { findService } from '../settings/documents/named-service.ts';
import { UsageError } from '../usage-error.ts';

/**
 * @param documents the folder of the service's documents; absent for a service of this package
 * @returns why there is no such suite here, in words. @throws UsageError for a folder that is not of the service
 */
export function findCertifiedSuite(
  run: CertifiedRun,
  documents: string | undefined,
  cwd: string,
): ReplayedSuite | string {
  if (documents === undefined && !(SERVICES as readonly string[]).includes(run.service))
    return `this package has no documents of ${run.service}: get them from their publisher, not from the vendor, and name their folder with --documents`;
  const { service, suite, folder } = findService(documents ?? run.service, cwd);
  if (service.name !== run.service)
    throw new UsageError(
      `--documents ${documents} has the service ${service.name}, and the certificate is of ${run.service}.`,
    );
  const difference = compareSuites(run.suite, digestSuite(service, suite, folder, run.depth));
  if (difference !== undefined) return `${difference}. ${adviseOnVersion(run, documents)}`;
  return { service, suite, companion: companionOf };
}

function companionOf(name: string): ReturnType<ReplayedSuite['companion']> {
  const { profile, newest } = loadService(name);
  return { profile, microversion: newest };
}

function compareSuites(certified: SuiteDigests, own: SuiteDigests): string | undefined {
  const names = new Set([...Object.keys(certified.documents), ...Object.keys(own.documents)]);
  const other = [...names].find((name) => certified.documents[name] !== own.documents[name]);
  if (other !== undefined)
    return `the documents are other ones than those of the certificate: ${other} differs`;
  if (certified.cases !== own.cases) return 'the cases are other ones than those of the certificate';
  return certified.rules === own.rules
    ? undefined
    : 'the general rules are other ones than those of the certificate';
}

function adviseOnVersion({ tool }: CertifiedRun, documents: string | undefined): string {
  if (documents !== undefined) return 'Name the folder with the documents that were certified';
  return `It was certified with ${tool.name} ${tool.version}, and this is ${TOOL.version}: verify with that one`;
}
