/** The cases of a suite, those that someone wrote and those that are generated. */
import type { Service } from '../../spec/contract/service.ts';
import type { Case } from '../case/case.ts';
import { matchesPattern } from '../pattern.ts';
import { buildProbeCases } from '../probes/registry.ts';
import { isInShard, type Shard } from './shard.ts';
import type { Suite } from './suite.ts';

export interface CaseSelection {
  /** What ids must match, with `*` for any characters; all when absent. */
  only?: string;
  /** This part of what is left; all of it when absent. */
  shard?: Shard;
}

export function selectCases(
  suite: Suite,
  service: Service,
  { only = '*', shard }: CaseSelection = {},
): Case[] {
  return [...suite.cases, ...buildProbeCases(service, suite.samples)].filter(
    ({ id }) => matchesPattern(only, id) && (shard === undefined || isInShard(shard, id)),
  );
}
