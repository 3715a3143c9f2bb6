/** Gives things other UUIDs in calls that are made again, in every form that a UUID may be written in. */

import type { DependentValue, PlannedCall } from '../../case/call-source.ts';
import { Seed } from '../../case/seed.ts';

/** @param which the same one gives the same UUIDs */
export function renameUuids(call: PlannedCall, uuids: Iterable<string>, which: number): PlannedCall {
  const pairs = [...uuids].flatMap((uuid) => forms(uuid, new Seed('replay', uuid, which).uuid()));
  const replaced = (text: string) => pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  const { request, dependentValues } = call;
  const { path, body } = request;
  return {
    ...call,
    request: { ...request, path: replaced(path), body: body === null ? null : replaced(body) },
    ...(dependentValues && {
      dependentValues: dependentValues.map((one) => renameInDependent(one, replaced)),
    }),
  };
}

function renameInDependent(one: DependentValue, replaced: (text: string) => string): DependentValue {
  return { ...one, path: replaced(one.path), keys: one.keys.map(replaced) };
}

function forms(uuid: string, other: string): [string, string][] {
  const bare = (text: string) => text.replaceAll('-', '');
  return [
    [uuid, other],
    [uuid.toUpperCase(), other.toUpperCase()],
    [bare(uuid), bare(other)],
  ];
}
