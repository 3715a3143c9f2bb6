/** Reads folders of guidelines for `interop gate`. */
import { dirname, relative } from 'node:path';
import type { GatedGuidelines } from '../../../reporters/gate/guidelines.ts';
import { requireKnownCases } from '../../../runner/guideline/require-known-cases.ts';
import { selectCases } from '../../../runner/plan/select-cases.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { checkEditions } from '../../../spec/guidelines/editions/check-editions.ts';
import { readEditions } from '../../../spec/guidelines/editions/read-editions.ts';
import type { LocatedGuideline } from '../../../spec/guidelines/read-guideline.ts';
import { findNearestName } from '../../../spec/openapi/reading/nearest-name.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';
import { SUITES } from '../../../suites/registry.ts';
import type { Io } from '../../io.ts';
import { openBase } from './gate-base.ts';
import type { GatedInput } from './gated-input.ts';
import { placesFor } from './relative-locations.ts';

/**
 * @param input a folder of guidelines, or one of its files
 * @throws SpecError with the line of what is no guideline, or names cases or services that do not exist
 */
export function checkGuidelines(
  input: GatedInput,
  { base, format }: { base?: string | undefined; format: string },
  io: Io,
): GatedGuidelines {
  const { document, ...own } = input;
  const folder = document === undefined ? own : { ...own, path: dirname(own.path) };
  const editions = readEditions(folder.folder);
  for (const edition of editions) requireKnownServices(edition);
  const before = base === undefined ? [] : readEditions(openBase(base, folder, io.cwd).folder);
  const shown = placesFor(format, io);
  const isApproved = editions.some(({ guideline }) => /approved|superseded/.test(guideline.status));
  return {
    folder: relative(io.cwd, folder.path) || '.',
    editions: editions.map(({ guideline }) => guideline.edition),
    findings: checkEditions(editions, before).map((finding) => ({ ...finding, place: shown(finding.place) })),
    isUnchecked: isApproved && base === undefined,
  };
}

/** Of services that are not of this package, nothing is known but that one may be mistyped. */
function requireKnownServices(located: LocatedGuideline): void {
  const known = Object.keys(SUITES);
  for (const { id, services } of located.guideline.capabilities) {
    for (const service of services.keys()) {
      const near = known.includes(service) ? undefined : findNearestName(service, known);
      if (near === undefined) continue;
      throw new SpecError(
        located.locate('capabilities', id, 'services', service),
        `${id} is of ${service}, and there is no such service`,
        `Did you mean "${near}"?`,
      );
    }
  }
  for (const [name, suite] of Object.entries(SUITES))
    requireKnownCases(located, loadService(name), selectCases(suite, loadService(name)));
}
