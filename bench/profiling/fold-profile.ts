/** Turns a profile of V8 into a tree of calls with the time of each. */
import type { CpuProfile, ProfileNode } from './cpu-profile.ts';
import type { ProfileFrame } from './profile-frame.ts';
import { originOf } from './room-of.ts';

export interface FoldedProfile {
  /** All that ran. */
  tree: ProfileFrame;
  /** Microseconds in which nothing ran. */
  idle: number;
  samples: number;
}

/**
 * A function that the profile has several times below the same callers is one frame.
 * @param root the URL of the checkout, with a slash at its end
 */
export function foldProfile(profile: CpuProfile, root: string): FoldedProfile {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const selfTimes = readSelfTimes(profile);
  const [first] = profile.nodes as [ProfileNode];
  const idle = profile.nodes.filter(isIdle);
  const fold = (same: readonly ProfileNode[]): ProfileFrame => {
    const [{ callFrame }] = same as [ProfileNode];
    const called = same.flatMap(({ children = [] }) => children.map((id) => nodes.get(id) as ProfileNode));
    const children = groupFunctions(
      called.filter((node) => !isIdle(node)),
      root,
    )
      .map(fold)
      .sort((a, b) => b.total - a.total);
    const self = sum(same.map(({ id }) => selfTimes.get(id) ?? 0));
    return {
      name: callFrame.functionName || '(anonymous)',
      ...originOf(callFrame, root),
      self,
      total: self + sum(children.map(({ total }) => total)),
      children,
    };
  };
  return {
    tree: fold([first]),
    idle: sum(idle.map(({ id }) => selfTimes.get(id) ?? 0)),
    samples: profile.samples?.length ?? 0,
  };
}

function groupFunctions(nodes: readonly ProfileNode[], root: string): ProfileNode[][] {
  const groups = new Map<string, ProfileNode[]>();
  for (const node of nodes) {
    const { place, room } = originOf(node.callFrame, root);
    const key = `${node.callFrame.functionName} ${room} ${place}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups.values()];
}

/**
 * Microseconds, several times the interval at which servers are sampled. Where the next sample comes later, the machine ran something
 * else, which is not a cost of the function.
 */
const LONGEST = 2000;

/** A sample stands for the time until the next one. */
function readSelfTimes({
  samples = [],
  timeDeltas = [],
  startTime,
  endTime,
}: CpuProfile): Map<number, number> {
  const times = new Map<number, number>();
  const last = endTime - startTime - sum(timeDeltas);
  for (const [index, id] of samples.entries()) {
    // V8 may take samples out of order.
    const time = Math.min(LONGEST, Math.max(0, timeDeltas[index + 1] ?? last));
    times.set(id, (times.get(id) ?? 0) + time);
  }
  return times;
}

function isIdle({ callFrame }: ProfileNode): boolean {
  return callFrame.functionName === '(idle)';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
