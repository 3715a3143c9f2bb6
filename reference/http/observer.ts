/** Who wants to know of each request, such as metrics and logs. */

/** A request that was answered. */
export interface AnsweredRequest {
  service: string;
  /** Absent for a request that no operation has, or that was refused before one was found. */
  operation?: string | undefined;
  method: string;
  url: string;
  status: number;
  requestId: string;
  /** From its head to the answer. */
  seconds: number;
}

export interface RequestObserver {
  began(): void;
  /** Also called where the client went away; the status is that of the answer which it did not read, or 499 without one. */
  ended(request: AnsweredRequest): void;
}

/** Observers as one. */
export function joinObservers(observers: readonly RequestObserver[]): RequestObserver {
  return {
    began() {
      for (const each of observers) each.began();
    },
    ended(request) {
      for (const each of observers) each.ended(request);
    },
  };
}
