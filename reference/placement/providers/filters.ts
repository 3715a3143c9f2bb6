/**
 * Reads the small languages in the query of `GET /resource_providers`. The contract's patterns have refused what is
 * no such text, and what a microversion does not take yet, before any of this is called.
 */
export interface ProviderSelection {
  /** One of each group is required. */
  required: string[][];
  forbidden: string[];
}

/** `member_of`: `UUID`, `in:UUID,UUID`, `!UUID` or `!in:UUID,UUID`. */
export function readMemberOf(values: readonly string[]): ProviderSelection {
  const selection: ProviderSelection = { required: [], forbidden: [] };
  for (const value of values) {
    const [, not, list, rest = ''] = /^(!?)(in:)?(.*)$/s.exec(value) ?? [];
    const uuids = list ? rest.split(',') : [rest];
    if (not) selection.forbidden.push(...uuids);
    else selection.required.push(uuids);
  }
  return selection;
}

/** `required`: `NAME,NAME,!NAME`, or `in:NAME,NAME`. */
export function readRequired(values: readonly string[]): ProviderSelection {
  const selection: ProviderSelection = { required: [], forbidden: [] };
  for (const value of values) {
    if (value.startsWith('in:')) selection.required.push(namesIn(value.slice('in:'.length)));
    else for (const name of namesIn(value)) addName(selection, name);
  }
  return selection;
}

/** `resources`: `CLASS:AMOUNT,CLASS:AMOUNT`, where an amount may be written `+1_000`, as Python reads numbers. */
export function readResources(value: string | undefined): ReadonlyMap<string, number> {
  const parts = value === undefined ? [] : value.split(',').map((part) => part.split(':'));
  return new Map(parts.map(([name = '', amount = '']) => [name, Number(amount.replaceAll('_', ''))]));
}

/** Any number of "!" says the same: a mistake of Placement that clients may lean on by now. */
function addName(selection: ProviderSelection, name: string): void {
  const bare = name.replace(/^!+/, '');
  if (bare === name) selection.required.push([name]);
  else selection.forbidden.push(bare);
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}
