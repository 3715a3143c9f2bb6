/** The raw client in a separate process, which serves all loads of a run. */
import { startProgram } from './child.ts';
import type { Load, RequestTally } from './raw-client.ts';

export interface LoadClient {
  /** Sends the load. @throws Error where an answer has another status */
  send(load: Load, status: number): Promise<RequestTally>;
  /** Sends the load and accepts any answer. @throws Error where the load cannot be sent */
  tally(load: Load): Promise<RequestTally>;
  end(): Promise<void>;
}

export async function startLoadClient(): Promise<LoadClient> {
  const { request, end } = await startProgram('bench/programs/raw-client.ts');
  const tally = async (load: Load): Promise<RequestTally> => {
    const answer = (await request(load)) as { tally?: RequestTally; problem?: string };
    if (!answer.tally) throw new Error(`${nameOf(load)}: ${answer.problem}`);
    return answer.tally;
  };
  return {
    tally,
    async send(load, status) {
      const found = await tally(load);
      const others = Object.keys(found.statuses).filter((other) => other !== String(status));
      if (others.length > 0) throw new Error(`${nameOf(load)} answered ${others.join(' and ')}`);
      return found;
    },
    end,
  };
}

/** Answers with the status per second. */
export function rateOf({ statuses, seconds }: RequestTally, status: number): number {
  return (statuses[status] ?? 0) / seconds;
}

/** The URL and the first line of the first request. */
function nameOf({ url, requests: [first = ''] }: Load): string {
  return `${url}: ${first.slice(0, first.indexOf(' HTTP/'))}`;
}
