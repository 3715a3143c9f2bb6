/** Reads the small languages in the query of `GET /resource_providers`. A sentence instead of a value says why not. */
import { isUuidLike } from '../../spec/validate.ts';
import type { Behaviours } from './behaviours.ts';

export interface Selection {
  /** One of each group is required. */
  required: string[][];
  forbidden: string[];
}

/** `member_of`: `UUID`, `in:UUID,UUID`, `!UUID` or `!in:UUID,UUID`. */
export function readMemberOf(values: readonly string[], behaviours: Behaviours): Selection | string {
  if (values.length > 1 && !behaviours.repeatedMemberOf) return 'member_of may be given once only.';
  const selection: Selection = { required: [], forbidden: [] };
  for (const value of values) {
    const [, not, list, rest = ''] = /^(!?)(in:)?(.*)$/s.exec(value) ?? [];
    const uuids = list ? rest.split(',') : [rest];
    const wrong = uuids.find((uuid) => !isUuidLike(uuid));
    if (wrong !== undefined) return `member_of takes UUIDs, and "${wrong}" is none.`;
    if (not && !behaviours.forbiddenAggregates) return 'member_of cannot exclude at this microversion.';
    if (not) selection.forbidden.push(...uuids);
    else selection.required.push(uuids);
  }
  return selection;
}

/** `required`: `NAME,NAME,!NAME`, or `in:NAME,NAME`. */
export function readRequired(values: readonly string[], behaviours: Behaviours): Selection | string {
  const selection: Selection = { required: [], forbidden: [] };
  for (const value of behaviours.anyOfTraits ? values : values.slice(-1)) {
    const problem = value.startsWith('in:')
      ? addAnyOf(selection, value, behaviours)
      : addEach(selection, value, behaviours);
    if (problem) return problem;
  }
  return selection;
}

/** `resources`: `CLASS:AMOUNT,CLASS:AMOUNT`. */
export function readResources(value: string | undefined): ReadonlyMap<string, number> | string {
  const amounts = new Map<string, number>();
  for (const part of value === undefined ? [] : value.split(',')) {
    const [name = '', amount = '', ...others] = part.split(':');
    const number = /^\s*\+?\d+(_\d+)*\s*$/.test(amount) ? Number(amount.replaceAll('_', '')) : 0;
    if (others.length > 0 || number < 1) return `resources takes CLASS:AMOUNT, and "${part}" is not that.`;
    amounts.set(name, number);
  }
  return amounts;
}

function addAnyOf(selection: Selection, value: string, { anyOfTraits }: Behaviours): string | undefined {
  if (!anyOfTraits) return 'required does not take "in:" at this microversion.';
  const names = value.slice('in:'.length).split(',').map(trimmed);
  if (names.some((name) => name === '' || name.startsWith('!'))) return `"${value}" is no list of traits.`;
  selection.required.push(names);
  return undefined;
}

function addEach(selection: Selection, value: string, { forbiddenTraits }: Behaviours): string | undefined {
  for (const name of value.split(',').map(trimmed)) {
    // Any number of "!" says the same: a mistake of Placement that clients may lean on by now.
    const forbidden = name.startsWith('!');
    const bare = name.replace(/^!+/, '');
    if (bare === '') return `"${value}" is no list of traits.`;
    if (forbidden && !forbiddenTraits) return 'required cannot forbid at this microversion.';
    if (forbidden) selection.forbidden.push(bare);
    else selection.required.push([bare]);
  }
  return undefined;
}

function trimmed(text: string): string {
  return text.trim();
}
