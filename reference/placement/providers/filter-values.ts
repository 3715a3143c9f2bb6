/**
 * Parses the values of the query parameters `member_of`, `required` and `resources`. The contract's patterns have refused
 * malformed values before, and those that the microversion does not support.
 */
export interface ProviderSelection {
  /** At least one of each group is required. */
  required: string[][];
  forbidden: string[];
}

/** `member_of`: `UUID`, `in:UUID,UUID`, `!UUID` or `!in:UUID,UUID`. */
export function parseMemberOf(values: readonly string[]): ProviderSelection {
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
export function parseRequired(values: readonly string[]): ProviderSelection {
  const selection: ProviderSelection = { required: [], forbidden: [] };
  for (const value of values) {
    if (value.startsWith('in:')) selection.required.push(splitNames(value.slice('in:'.length)));
    else for (const name of splitNames(value)) addName(selection, name);
  }
  return selection;
}

/** `resources`: `CLASS:AMOUNT,CLASS:AMOUNT`. An amount may be `+1_000`, as Python's `int()` reads it. */
export function parseResources(value: string | undefined): ReadonlyMap<string, number> {
  const parts = value === undefined ? [] : value.split(',').map((part) => part.split(':'));
  return new Map(parts.map(([name = '', amount = '']) => [name, Number(amount.replaceAll('_', ''))]));
}

/** Placement ignores repeated "!". That is a bug, but clients may rely on it by now. */
function addName(selection: ProviderSelection, name: string): void {
  const bare = name.replace(/^!+/, '');
  if (bare === name) selection.required.push([name]);
  else selection.forbidden.push(bare);
}

function splitNames(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}
