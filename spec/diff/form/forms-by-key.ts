/** Operations by key, each key once. */
import type { OperationForm } from './operation-form.ts';

/**
 * Two URLs that differ only in names of path parameters, which OpenAPI does not allow, have one key: the first name in
 * alphabetical order keeps it, and the others have their names as keys.
 */
export function formsByKey(forms: readonly OperationForm[]): Map<string, OperationForm> {
  const byKey = new Map(forms.map((form) => [form.key, form]));
  if (byKey.size === forms.length) return byKey;
  const holders = new Map(forms.toSorted(byNameDescending).map(({ key, name }) => [key, name]));
  const distinct = forms.map((form) =>
    holders.get(form.key) === form.name ? form : { ...form, key: form.name },
  );
  return new Map(distinct.map((form) => [form.key, form]));
}

/** Of equal keys a map keeps the last value, here the first name. */
function byNameDescending(one: OperationForm, other: OperationForm): number {
  return one.name < other.name ? 1 : -1;
}
