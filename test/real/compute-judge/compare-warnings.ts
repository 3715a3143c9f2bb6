/** Compares what Nova's own response schemas say about its answers with the findings of the same run. */
import type { Report } from '../../../runner/report/report.ts';
import { compareMicroversions, isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { NovaWarning } from './read-warnings.ts';

export interface WarningsComparison {
  /** Calls that Nova warns of and the run found nothing in, each once, with Nova's words. */
  onlyNova: string[];
  /** Findings about bodies that Nova does not warn of, by operation. */
  onlyRun: string[];
  both: number;
}

/** Actions of a path are one operation here: the log does not say which. */
export function compareWarnings(
  service: Service,
  warnings: readonly NovaWarning[],
  { findings }: Pick<Report, 'findings'>,
): WarningsComparison {
  const places = findings
    .filter(({ rule }) => rule.startsWith('body.'))
    .flatMap(({ places: found, rule }) =>
      found.map((place) => ({ ...place, rule, call: callOf(service, place.operation) })),
    );
  const warned = new Map<string, { at: Microversion; call: string; words: string }>();
  for (const { method, path, microversion, words } of warnings) {
    const at = (microversion ?? service.oldest) as Microversion;
    const { contract } = service.match(method, path, at);
    const call = `${contract.method} ${contract.path}`;
    warned.set(`${call} ${at}`, { at, call, words });
  }
  const seen = [...warned.values()].toSorted((one, other) => compareMicroversions(one.at, other.at));
  const isFound = ({ at, call }: { at: Microversion; call: string }) =>
    places.some((place) => place.call === call && isWithin(at, place.since, place.until));
  const isWarned = (place: (typeof places)[number]) =>
    seen.some(({ at, call }) => call === place.call && isWithin(at, place.since, place.until));
  return {
    onlyNova: seen.filter((one) => !isFound(one)).map(({ at, call, words }) => `${call} at ${at}: ${words}`),
    onlyRun: [
      ...new Set(
        places.filter((place) => !isWarned(place)).map(({ rule, operation }) => `${rule} ${operation}`),
      ),
    ],
    both: seen.filter(isFound).length,
  };
}

function callOf(service: Service, operation: string): string {
  const [contract] = service.revisions(operation);
  return `${contract?.method} ${contract?.path}`;
}
