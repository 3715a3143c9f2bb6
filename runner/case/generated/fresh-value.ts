/** Values of `x-interop-fresh`. */
import type { FreshKind } from '../../../spec/workflows/workflow.ts';
import type { Seed } from './seed.ts';

export function freshValue(kind: FreshKind, seed: Seed): string {
  return { name, uuid, 'custom-name': customName, mac }[kind](seed);
}

function name(seed: Seed): string {
  return `interop-${seed.hex(16)}`;
}

function uuid(seed: Seed): string {
  return seed.uuid();
}

function customName(seed: Seed): string {
  return `CUSTOM_INTEROP_${seed.hex(16).toUpperCase()}`;
}

/** A locally administered address. */
function mac(seed: Seed): string {
  return ['52:54', ...(seed.hex(8).match(/../g) as string[])].join(':');
}
