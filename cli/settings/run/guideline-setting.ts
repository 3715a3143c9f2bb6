/** Reads `--guideline`, and refuses what would leave its verdict open before any request is sent. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireKnownCases } from '../../../runner/guideline/require-known-cases.ts';
import { selectCases } from '../../../runner/plan/select-cases.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Guideline } from '../../../spec/guidelines/guideline.ts';
import { type LocatedGuideline, readGuideline } from '../../../spec/guidelines/read-guideline.ts';
import { matchesPattern } from '../../../spec/known/pattern.ts';
import { findNearestName } from '../../../spec/openapi/reading/nearest-name.ts';
import { SUITES } from '../../../suites/registry.ts';
import { UsageError } from '../../usage-error.ts';
import type { NamedService } from '../documents/named-service.ts';
import { readInput } from '../read-input.ts';

/** Those that select a part of the cases, or change what a failure means. */
export interface GuidelineFlags {
  guideline?: string | undefined;
  depth?: string | undefined;
  microversions?: string | undefined;
  only?: string | undefined;
  shard?: string | undefined;
  'known-failures'?: string | undefined;
  baseline?: string | undefined;
}

/**
 * @returns undefined without the flag
 * @throws UsageError for flags that it excludes; SpecError with the line of what is wrong in the file
 */
export function readGuidelineSetting(flags: GuidelineFlags, named: NamedService): Guideline | undefined {
  if (flags.guideline === undefined) return undefined;
  refuseConflicts(flags);
  const located = openGuideline(flags.guideline);
  const { service, suite } = named;
  requireService(located, service.name);
  requireKnownCases(located, service, selectCases(suite, service));
  requireSelected(flags.only, located, service.name);
  return located.guideline;
}

/** For a saved report: of a service of this package, its cases are checked as those of a run are. @throws the same */
export function readGuidelineFor(name: string, service: string): Guideline {
  const located = openGuideline(name);
  requireService(located, service);
  const suite = SUITES[service];
  if (suite) requireKnownCases(located, loadService(service), selectCases(suite, loadService(service)));
  return located.guideline;
}

/** @param name a file, or an edition of this package, such as `2026.11` @throws as `readGuidelineSetting` */
export function openGuideline(name: string): LocatedGuideline {
  const path = existsSync(name) ? name : (shippedEdition(name) ?? name);
  return readGuideline(path, readInput('guideline', path));
}

/** The path of an edition that ships with this package; undefined for another name. */
export function shippedEdition(name: string): string | undefined {
  if (!/^\d{4}\.\d\d$/.test(name)) return undefined;
  const path = fileURLToPath(new URL(`../../../spec/guidelines/${name}.yaml`, import.meta.url));
  return existsSync(path) ? path : undefined;
}

function refuseConflicts(flags: GuidelineFlags): void {
  const { depth, microversions, shard } = flags;
  const known = flags['known-failures'] ?? flags.baseline;
  if (known !== undefined)
    throw new UsageError(
      `A guideline holds for every cloud alike, so that ${flags.baseline === undefined ? '--known-failures' : '--baseline'} does not go with --guideline. Leave one out.`,
    );
  if (shard !== undefined)
    throw new UsageError(
      '--shard runs a part of the cases, and a guideline is judged on all of them. Leave one out.',
    );
  if (depth !== undefined && depth !== 'full')
    throw new UsageError(
      `--depth ${depth} runs a part of the cases, and a guideline is judged on all of them. Leave --depth out.`,
    );
  if (microversions !== undefined && microversions !== 'boundaries' && microversions !== 'all')
    throw new UsageError(
      `--microversions ${microversions} leaves out microversions that the guideline has. Expected boundaries or all.`,
    );
}

function requireService({ guideline, path }: LocatedGuideline, service: string): void {
  const services = [...new Set(guideline.capabilities.flatMap((one) => [...one.services.keys()]))];
  if (services.includes(service)) return;
  const near = findNearestName(service, services);
  throw new UsageError(
    `${path} has no capability of ${service}. Its services: ${services.join(', ')}.${near ? ` Is "${near}" a typing error?` : ''}`,
  );
}

/** A run that leaves out a required case cannot pass. */
function requireSelected(only: string | undefined, { guideline }: LocatedGuideline, service: string): void {
  if (only === undefined) return;
  const required = guideline.capabilities.filter(({ status }) => status === 'required');
  const needed = required.flatMap(({ cases, flags }) =>
    cases.filter((id) => id.startsWith(`${service}.`) && !flags.has(id)),
  );
  const missing = needed.filter((id) => !matchesPattern(only, id));
  if (missing.length === 0) return;
  throw new UsageError(
    `--only ${only} leaves out ${missing.length} of the ${needed.length} cases that ${guideline.edition} requires, such as ${missing[0]}, and it cannot pass without them. Leave out --only or --guideline.`,
  );
}
