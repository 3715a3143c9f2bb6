/** Updates the state model from the first target's answer to a call. */
import type { PlannedCall, TargetAnswer } from '../../../../runner/case/generated/call-source.ts';
import { segmentsOf } from '../../path-segments.ts';
import type { AnsweredCall } from './answered-call.ts';
import type { StateModel } from './state-model.ts';
import { updateAllocations } from './update-allocations.ts';
import { updateProvider, updateProviders } from './update-providers.ts';

export function updateState(state: StateModel, call: PlannedCall, answer: TargetAnswer): void {
  const { method, path, body } = call.request;
  const answered: AnsweredCall = { ...answer, method, segments: segmentsOf(path), body: parseBody(body) };
  const [collection, name] = answered.segments;
  if (collection === 'resource_providers')
    name === undefined ? updateProviders(state, answered) : updateProvider(state, answered);
  if (collection === 'allocations' || collection === 'reshaper') updateAllocations(state, answered);
  if (collection === 'traits') updateNames(state.traits, answered, state.names.customTraits);
  if (collection === 'resource_classes') updateNames(state.classes, answered, state.names.customClasses);
}

function parseBody(body: string | null): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return undefined;
  }
}

/** Updates the custom traits or classes that exist. Names that are not ours are never created. */
function updateNames(
  known: Set<string>,
  { method, segments, status, body }: AnsweredCall,
  ours: readonly string[],
): void {
  const name = segments[1] ?? (method === 'POST' ? body?.name : undefined);
  if (typeof name !== 'string' || !ours.includes(name)) return;
  if (status === 404 || (method === 'DELETE' && status < 300)) known.delete(name);
  if (status >= 300 || method === 'DELETE') return;
  // Before 1.7, PUT renames a class.
  const renamed = method === 'PUT' && status === 200 ? body?.name : undefined;
  if (typeof renamed === 'string') known.delete(name);
  known.add(typeof renamed === 'string' ? renamed : name);
}
