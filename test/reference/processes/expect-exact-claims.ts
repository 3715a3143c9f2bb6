import { expect } from 'vitest';
import { runRace } from './race.ts';

/**
 * Expects that schedulers claim exactly what fits, and answer all others that no host is left.
 * @param schedulers their roots, which share a store
 * @param placement the root of their Placement
 * @param capacity consumers that fit on a host
 */
export async function expectExactClaims(
  schedulers: readonly string[],
  placement: string,
  hosts: number,
  capacity: number,
): Promise<void> {
  const fits = hosts * capacity;
  expect(await runRace({ schedulers, placement, hosts, capacity })).toEqual({
    placed: fits,
    noValidHost: fits,
    others: [],
    mostUsed: capacity,
    used: fits,
    holders: fits,
  });
}
