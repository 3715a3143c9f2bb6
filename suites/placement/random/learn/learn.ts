/** Keeps the world up to date from the answers of the first target. */
import type { PlannedCall, TargetAnswer } from '../../../../runner/case/call-source.ts';
import { learnAllocations } from './learn-allocations.ts';
import { learnProvider, learnProviders } from './learn-providers.ts';
import type { Learned } from './learned.ts';
import type { ObservedWorld } from './world.ts';

export function learn(world: ObservedWorld, call: PlannedCall, answer: TargetAnswer): void {
  const { method, path, body } = call.request;
  const learned: Learned = { ...answer, method, segments: segmentsOf(path), body: parsed(body) };
  const [collection, name] = learned.segments;
  if (collection === 'resource_providers')
    name === undefined ? learnProviders(world, learned) : learnProvider(world, learned);
  if (collection === 'allocations' || collection === 'reshaper') learnAllocations(world, learned);
  if (collection === 'traits') learnNames(world.traits, learned, world.names.customTraits);
  if (collection === 'resource_classes') learnNames(world.classes, learned, world.names.customClasses);
}

function segmentsOf(path: string): string[] {
  return (path.split('?')[0] as string).split('/').slice(1).map(decoded);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parsed(body: string | null): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return undefined;
  }
}

/** Which custom traits or classes are there. Others than ours are never made. */
function learnNames(
  known: Set<string>,
  { method, segments, status, body }: Learned,
  ours: readonly string[],
): void {
  const name = segments[1] ?? (method === 'POST' ? body?.name : undefined);
  if (typeof name !== 'string' || !ours.includes(name)) return;
  if (status === 404 || (method === 'DELETE' && status < 300)) known.delete(name);
  if (status >= 300 || method === 'DELETE') return;
  // A class that was renamed is there under its new name.
  const renamed = method === 'PUT' && status === 200 ? body?.name : undefined;
  if (typeof renamed === 'string') known.delete(name);
  known.add(typeof renamed === 'string' ? renamed : name);
}
