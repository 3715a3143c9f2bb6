/** At which versions which calls are made. */
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Scenario } from '../../case/generated/scenario.ts';
import type { MicroversionSelection } from '../../plan/select-microversions.ts';
import { hasStepAt, isScenarioSelected } from './choose-steps.ts';

export interface VersionPlan {
  at: Microversion;
  /** Those that run as they are. */
  walks: readonly Scenario[];
  /** The operations of which calls are changed. */
  operations: ReadonlySet<string>;
}

export interface VersionPlanOptions {
  service: Service;
  scenarios: readonly Scenario[];
  selection: MicroversionSelection;
  /** The selected versions that every target has, oldest first. */
  common: readonly Microversion[];
  /** Patterns for ids of scenarios and for operations. */
  only: readonly string[];
}

/**
 * With `boundaries`, an operation is called where one of its revisions begins or ends, and at the oldest and the newest
 * version; otherwise at every selected version. Newest first: it has the most names.
 */
export function planVersions(options: VersionPlanOptions): VersionPlan[] {
  const { selection, common, only } = options;
  const scenarios = options.scenarios.filter((scenario) => isScenarioSelected(scenario, only));
  const all = new Set(scenarios.flatMap(({ steps }) => steps.map(({ operation }) => operation)));
  return [...common]
    .sort(compareMicroversions)
    .toReversed()
    .map((at) => {
      const operations = selection.kind === 'boundaries' ? listBounded(options, all, at) : all;
      const walks = scenarios.filter(
        (scenario) =>
          hasStepAt(scenario, at) && scenario.steps.some(({ operation }) => operations.has(operation)),
      );
      return { at, walks, operations };
    })
    .filter(({ operations }) => operations.size > 0);
}

function listBounded(
  { service, common }: VersionPlanOptions,
  operations: ReadonlySet<string>,
  at: Microversion,
): Set<string> {
  if (at === common[0] || at === common.at(-1)) return new Set(operations);
  const next = common[common.indexOf(at) + 1];
  return new Set(
    [...operations].filter((operation) =>
      service.revisions(operation).some(({ since, until }) => since === at || until === at || since === next),
    ),
  );
}
