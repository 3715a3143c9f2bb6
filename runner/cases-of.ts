/** The cases of a suite, those that someone wrote and those that are generated. */
import type { Service } from '../spec/service.ts';
import type { Case } from './case.ts';
import { matchesPattern } from './pattern.ts';
import { probeCases } from './probes/registry.ts';
import type { Suite } from './suite.ts';

/** @param only what ids must match, with `*` for any characters */
export function casesOf(suite: Suite, service: Service, only = '*'): Case[] {
  return [...suite.cases, ...probeCases(service, suite.samples)].filter(({ id }) => matchesPattern(only, id));
}
