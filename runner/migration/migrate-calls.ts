/** Says for each kind of call what a move from one version of a service to another means. */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { groupBy } from '../../spec/group-by.ts';
import { type MigrationGuide, NO_GUIDE } from '../../spec/migration/migration-guide.ts';
import type { Version } from '../../spec/versions/version.ts';
import type { MadeCall, ReadCalls } from './calls/made-call.ts';
import { DocumentChanges } from './document-changes.ts';
import { type EvaluatedCall, evaluateCall } from './evaluate-call.ts';
import { groupCalls } from './group-calls.ts';
import { judgeKind, rankOf } from './judge-kind.ts';
import type { CallGroup, Migration, UnjudgedCalls, UnmatchedCall } from './migration.ts';
import { readCallVersion } from './read-call-version.ts';

export interface MigrationOptions {
  service: Service;
  from: Microversion;
  to: Microversion;
  /** Of the calls: a file or a folder. */
  name: string;
  /** The documents with their lines, oldest first; without them, additions to answers are not told. */
  documents?: readonly Version[];
  guide?: MigrationGuide;
}

export function migrateCalls(read: ReadCalls, options: MigrationOptions): Migration {
  const { service, from, to, name } = options;
  const byVersion = groupBy(read.calls, (call) =>
    // The move says which version a client has where its source does not.
    read.kind === 'source' && call.version === null ? from : readCallVersion(call.version, service),
  );
  const judged = [...byVersion].filter(
    (each): each is [Microversion, MadeCall[]] =>
      each[0] !== undefined && compareMicroversions(each[0], to) <= 0,
  );
  const evaluated = judged
    .toSorted(
      ([one], [other]) => orderOf(one, from) - orderOf(other, from) || compareMicroversions(one, other),
    )
    .map(([version, calls]) => ({ version, calls: evaluateAll(calls, version, options) }));
  const changes = new DocumentChanges(options.documents ?? []);
  return {
    ...{ service: service.name, from, to },
    calls: {
      kind: read.kind,
      name,
      count: read.calls.length,
      omitted: read.omitted,
      ...(read.clients && { clients: read.clients }),
    },
    groups: evaluated.flatMap(({ version, calls }) => groupOf(version, calls, { ...options, changes })),
    unmatched: evaluated.flatMap(({ version, calls }) => listUnmatched(version, calls)),
    unjudged: listUnjudged(byVersion, service, to),
  };
}

/** The calls of the move itself come first. */
function orderOf(version: Microversion, from: Microversion): number {
  return version === from ? 0 : 1;
}

function evaluateAll(
  calls: readonly MadeCall[],
  version: Microversion,
  { service, to }: MigrationOptions,
): EvaluatedCall[] {
  const { microversions } = service;
  const versions = microversions.slice(microversions.indexOf(version), microversions.indexOf(to) + 1);
  return calls.map((call) => evaluateCall(call, service, versions));
}

function groupOf(
  version: Microversion,
  evaluated: readonly EvaluatedCall[],
  options: MigrationOptions & { changes: DocumentChanges },
): CallGroup[] {
  const matched = evaluated.filter(({ contracts }) => contracts[0]?.kind === 'operation');
  if (matched.length === 0) return [];
  const { service, to, changes, guide = NO_GUIDE } = options;
  const { microversions } = service;
  const versions = microversions.slice(microversions.indexOf(version), microversions.indexOf(to) + 1);
  const kinds = groupCalls(matched).map((calls) => judgeKind(calls, { service, versions, changes, guide }));
  return [{ version, kinds: kinds.toSorted((one, other) => rankOf(one.verdict) - rankOf(other.verdict)) }];
}

function listUnmatched(version: Microversion, evaluated: readonly EvaluatedCall[]): UnmatchedCall[] {
  const unmatched = evaluated.filter(({ contracts }) => contracts[0]?.kind !== 'operation');
  return [...groupBy(unmatched, ({ call }) => `${call.method} ${call.path}`).values()].map((calls) => {
    const [{ call, contracts }] = calls as [EvaluatedCall];
    const since = contracts.find(({ kind }) => kind === 'operation')?.since;
    return {
      ...{ method: call.method, path: call.path, version, calls: calls.length },
      places: calls.map((each) => each.call.place),
      ...(since !== undefined && { since }),
    };
  });
}

function listUnjudged(
  byVersion: ReadonlyMap<Microversion | undefined, readonly MadeCall[]>,
  service: Service,
  to: Microversion,
): UnjudgedCalls[] {
  const calls = [...byVersion].flatMap(([version, each]) =>
    version === undefined || compareMicroversions(version, to) > 0 ? each : [],
  );
  return [...groupBy(calls, ({ version }) => version)].map(([version, each]) => ({
    version,
    reason: readCallVersion(version, service) === undefined ? 'unknown' : 'newer',
    calls: each.length,
    places: each.map(({ place }) => place),
  }));
}
