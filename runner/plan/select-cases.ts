/** Selects from the written cases of a suite and the generated ones. */
import type { Service } from '../../spec/contract/service.ts';
import { matchesPattern } from '../../spec/known/pattern.ts';
import type { Case } from '../case/case.ts';
import type { Suite } from '../case/suite.ts';
import { buildProbeCases } from '../probes/registry.ts';
import { isInShard, type Shard } from './shard.ts';

export interface CaseSelection {
  /** A pattern for ids, with `*` for any characters; all when absent. */
  only?: string;
  /** A part of the cases that match; all of them when absent. */
  shard?: Shard;
}

export function selectCases(
  suite: Suite,
  service: Service,
  { only = '*', shard }: CaseSelection = {},
): Case[] {
  return casesOf(suite, service).filter(
    ({ id }) => matchesPattern(only, id) && (shard === undefined || isInShard(shard, id)),
  );
}

/** A run selects several times, and generating the probes of a service takes a tenth of a second. */
const known = new WeakMap<Suite, WeakMap<Service, readonly Case[]>>();

function casesOf(suite: Suite, service: Service): readonly Case[] {
  const ofSuite = known.get(suite) ?? new WeakMap<Service, readonly Case[]>();
  known.set(suite, ofSuite);
  const cases = ofSuite.get(service) ?? [...suite.cases, ...buildProbeCases(service, suite.samples)];
  ofSuite.set(service, cases);
  return cases;
}
