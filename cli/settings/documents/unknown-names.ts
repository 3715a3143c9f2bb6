/** Tells the user what documents have that OpenAPI and JSON Schema do not define. */
import type { UnknownName } from '../../../spec/openapi/unknown-name.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { relativeTo } from './relative-locations.ts';

/** Prints each unknown name with its lines. @param isStrict refuses them @throws UsageError with all of them */
export function warnOfUnknown(
  found: readonly UnknownName[],
  { isStrict, io }: { isStrict: boolean; io: Io },
) {
  if (found.length === 0) return;
  const lines = linesOf(found, io.cwd);
  if (isStrict) throw new UsageError(`${lines.join('\n')}\nCorrect them, or leave out --strict.`);
  io.err(lines.map((line) => `warning: ${line}, and is ignored\n`).join(''));
}

/** One line for each name and file. */
function linesOf(found: readonly UnknownName[], cwd: string): string[] {
  const groups = new Map<string, UnknownName[]>();
  for (const each of found) {
    const key = `${each.kind} ${each.name} ${fileOf(each.place)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => lineOf(group as [UnknownName], cwd));
}

function lineOf(group: readonly [UnknownName, ...UnknownName[]], cwd: string): string {
  const { kind, name, place } = group[0];
  const [, ...others] = new Set(group.map((each) => each.place.slice(fileOf(place).length + 1)));
  const also = others.length === 0 ? '' : ` (also in line ${others.join(', ')})`;
  return `${relativeTo(cwd, place)}: the ${kind} "${name}" is not known${also}`;
}

function fileOf(place: string): string {
  return place.replace(/:\d+$/, '');
}
