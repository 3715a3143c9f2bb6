/**
 * Places with clocks of their own: in a time namespace, the monotonic clock and the time since the start of the machine are those of
 * another machine. The time of day is the same.
 */
import { spawnSync } from 'node:child_process';
import type { NetworkPlace, PlacedCommand } from './network.ts';

export interface ClockedPlace extends NetworkPlace {
  /** By which its clock is ahead of this machine's. Another number is that of the programs that are started after it. */
  days: number;
}

/** Why time namespaces cannot be had here; undefined where they can. */
export function explainNoClocks(): string | undefined {
  const [program, ...args] = moveClock(1, ['cat', '/proc/uptime']);
  // Before Linux 6.3, only the children of the program would have the other clock.
  const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return Number.parseFloat(stdout ?? '') >= SECONDS_OF_DAY
    ? undefined
    : 'this machine does not allow time namespaces, or unshare cannot make them';
}

export function withClock(place: NetworkPlace, days: number): ClockedPlace {
  const clocked: ClockedPlace = {
    ...place,
    days,
    at: (command) => place.at(moveClock(clocked.days, command)),
  };
  return clocked;
}

const SECONDS_OF_DAY = 86_400;

function moveClock(days: number, command: PlacedCommand): PlacedCommand {
  const seconds = String(days * SECONDS_OF_DAY);
  return ['unshare', '--time', '--monotonic', seconds, '--boottime', seconds, ...command];
}
