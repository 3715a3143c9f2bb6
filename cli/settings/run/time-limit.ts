/** Reads `--time-limit`. */
import { UsageError } from '../../usage-error.ts';

/** Seconds, of `60`, `60s` or `5m`. @throws UsageError */
export function readTimeLimit(text: string): number {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)(s|m)?$/.exec(text) ?? [];
  const seconds = Number(number) * (unit === 'm' ? 60 : 1);
  if (seconds >= 1 && seconds <= MOST) return seconds;
  throw new UsageError(`--time-limit takes a time such as 60s or 5m, and was given "${text}".`);
}

/** A day: timers hold 24 days, and a run takes an hour. */
const MOST = 86_400;
