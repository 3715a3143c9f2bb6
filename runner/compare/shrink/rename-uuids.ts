/** Renames resources in calls that are replayed, because some of them survive every removal. */
import type { DependentValue, PlannedCall } from '../../case/generated/call-source.ts';
import { Seed } from '../../case/generated/seed.ts';

/**
 * Replaces the UUIDs in every form in which a call may write them.
 * @param replay the number of the replay; the same number gives the same new UUIDs
 */
export function renameUuids(call: PlannedCall, uuids: Iterable<string>, replay: number): PlannedCall {
  const pairs = [...uuids].flatMap((uuid) => pairForms(uuid, new Seed('replay', uuid, replay).uuid()));
  const rename = (text: string) => pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  const { request, dependentValues } = call;
  const { path, body } = request;
  return {
    ...call,
    request: { ...request, path: rename(path), body: body === null ? null : rename(body) },
    ...(dependentValues && {
      dependentValues: dependentValues.map((value) => renameInDependent(value, rename)),
    }),
  };
}

function renameInDependent(value: DependentValue, rename: (text: string) => string): DependentValue {
  return { ...value, path: rename(value.path), keys: value.keys.map(rename) };
}

function pairForms(uuid: string, other: string): [string, string][] {
  const removeDashes = (text: string) => text.replaceAll('-', '');
  return [
    [uuid, other],
    [uuid.toUpperCase(), other.toUpperCase()],
    [removeDashes(uuid), removeDashes(other)],
  ];
}
