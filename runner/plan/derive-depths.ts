/**
 * The plan of the depths for a suite that has none of its own: what differs from operation to operation comes first, at the
 * newest microversions, and what the whole service does alike is tried once.
 */
import { type Contract, canSucceed, isPlainRead } from '../../spec/contract/contract.ts';
import { compareMicroversions, isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Case } from '../case/case.ts';
import type { CaseAtMicroversion, DepthPlan } from '../case/depth-plan.ts';
import type { Suite } from '../case/suite.ts';
import type { Depth } from '../depth.ts';
import { selectCases } from './select-cases.ts';

/** The suite's own plan, or one that follows from its cases; undefined for a full run without a plan of its own. */
export function depthPlanOf(suite: Suite, service: Service, depth: Depth): DepthPlan | undefined {
  if (suite.readDepths) return suite.readDepths();
  return depth === 'full' ? undefined : deriveDepths(service, selectCases(suite, service));
}

/**
 * `quick`: each operation once in each form of its contract, everything else at the newest microversion, and what is the same
 * for all operations (negotiation, headers of requests) once. `standard`: also where each form begins, all kinds of bodies where
 * they changed, and negotiation and headers of each operation.
 */
export function deriveDepths(service: Service, cases: readonly Case[]): DepthPlan {
  const representatives = new Set<string>();
  const planned = cases.map((ofCase) => planCase(service, ofCase, representatives));
  const quick = newestFirst(planned.flatMap((each) => each.quick));
  const known = new Set(quick.map(keyOf));
  const more = newestFirst(planned.flatMap((each) => each.standard));
  return { tasks: [...quick, ...more.filter((task) => !known.has(keyOf(task)))], quick: quick.length };
}

interface PlannedCase {
  quick: CaseAtMicroversion[];
  standard: CaseAtMicroversion[];
}

/** @param representatives what already stands for all operations */
function planCase(service: Service, ofCase: Case, representatives: Set<string>): PlannedCase {
  const { capability, since, until = service.newest } = ofCase;
  const { kind, operation } = subjectOf(ofCase, service);
  const revisions = service.revisions(operation);
  const at = (...versions: Microversion[]) => tasksAt(ofCase, versions);
  switch (capability) {
    case 'answers':
      return {
        quick: at(...revisions.map((one) => one.until)),
        standard: at(...revisions.flatMap((one) => [one.since, one.until])),
      };
    case 'request-body':
    case 'query':
      return {
        quick: KINDS_OF_STANDARD.has(kind) ? [] : at(newestOf(ofCase, service)),
        standard: at(...boundariesOf(ofCase, until)),
      };
    case 'negotiation':
    case 'request-headers': {
      const group = groupOf(capability, kind, revisions);
      const isFirst = group !== undefined && !representatives.has(group);
      if (isFirst) representatives.add(group);
      const newest = newestOf(ofCase, service);
      return { quick: isFirst ? at(newest) : [], standard: at(newest) };
    }
    case 'token':
      return { quick: at(until), standard: at(until) };
    case 'surface':
      // At the ends of its life an action of another version is refused, and nowhere else.
      if (kind === 'other-version') return { quick: [], standard: at(...boundariesOf(ofCase)) };
      return { quick: at(until), standard: at(since, until) };
    case 'links':
    case 'facts':
      return { quick: at(until), standard: at(since, until) };
    default:
      return { quick: at(since), standard: at(since, until) };
  }
}

function boundariesOf({ boundaries }: Case, ...otherwise: Microversion[]): readonly Microversion[] {
  return Array.isArray(boundaries) ? boundaries : otherwise;
}

/** Each of their cases makes many samples, and what it finds is rare. */
const KINDS_OF_STANDARD: ReadonlySet<string> = new Set(['edge', 'other-microversion', 'taken']);

/** What negotiation does is independent of the operation: one that only reads stands for all. Headers may depend on the method. */
function groupOf(capability: string, kind: string, revisions: readonly Contract[]): string | undefined {
  const newest = revisions.at(-1);
  if (!newest || !revisions.every(canSucceed)) return undefined;
  if (capability === 'request-headers') return `${kind} ${newest.method}`;
  return isPlainRead(newest) && !newest.open ? kind : undefined;
}

/** The ids of probes end with the operation, and begin with the kind of the probe where a capability has several. */
function subjectOf({ id, capability }: Case, service: Service): { kind: string; operation: string } {
  const words = id.slice(`${service.name}.${capability}.`.length);
  if (capability === 'answers') return { kind: '', operation: words };
  const dot = words.indexOf('.');
  return { kind: words.slice(0, dot), operation: words.slice(dot + 1) };
}

function newestOf({ boundaries, until }: Case, service: Service): Microversion {
  return (Array.isArray(boundaries) ? newestVersion(boundaries) : until) ?? service.newest;
}

function newestVersion(versions: readonly Microversion[]): Microversion | undefined {
  return versions.toSorted(compareMicroversions).at(-1);
}

function tasksAt({ id, since, until }: Case, versions: readonly Microversion[]): CaseAtMicroversion[] {
  const held = versions.filter((version) => isWithin(version, since, until));
  return [...new Set(held)].map((microversion) => ({ id, microversion }));
}

function newestFirst(tasks: readonly CaseAtMicroversion[]): CaseAtMicroversion[] {
  return tasks.toSorted((one, other) => compareMicroversions(other.microversion, one.microversion));
}

function keyOf({ id, microversion }: CaseAtMicroversion): string {
  return `${id} ${microversion}`;
}
