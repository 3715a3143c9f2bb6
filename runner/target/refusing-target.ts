/** A target that cannot be reached for a reason that is known before the first call, such as a failed login. */
import { CannotJudge } from './discover.ts';
import type { Target } from './target.ts';

/** @param name as reports show it. @param problem the paragraph of the report */
export function refusingTarget(name: string, problem: string): Target {
  return {
    name,
    root: 'http://unknown.invalid',
    send: async () => {
      throw new CannotJudge(problem);
    },
    close: async () => {},
  };
}
