/** Adds up the time of a profile: which functions, and which rooms, took how much themselves. */
import type { ProfileFrame } from './profile-frame.ts';

export interface SelfTime {
  /** `connect undici/lib/core/connect.js:17`, or the name of a room. */
  name: string;
  /** Of all that ran. */
  share: number;
}

/** The largest first. */
export function selfTimesByFunction(tree: ProfileFrame): SelfTime[] {
  return addUp(tree, ({ name, place, room }) => `${name} ${place || (name === room ? '' : room)}`.trimEnd());
}

/** The largest first. */
export function selfTimesByRoom(tree: ProfileFrame): SelfTime[] {
  return addUp(tree, ({ room }) => room);
}

function addUp(tree: ProfileFrame, nameOf: (frame: ProfileFrame) => string): SelfTime[] {
  const times = new Map<string, number>();
  const visit = (frame: ProfileFrame): void => {
    if (frame.self > 0) times.set(nameOf(frame), (times.get(nameOf(frame)) ?? 0) + frame.self);
    frame.children.forEach(visit);
  };
  visit(tree);
  return [...times]
    .map(([name, time]) => ({ name, share: time / tree.total }))
    .sort((a, b) => b.share - a.share);
}
