/** Records every call of a run, by the task that made it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FaultProxy } from '../case/fault-injection.ts';
import type { Request } from '../exchange.ts';
import type { TaskAttempt, TaskObserver } from '../run/task-observer.ts';
import { NetworkError, type SendOptions, type Target } from '../target/target.ts';
import { hideInRequest, hideInResponse } from './hide-secrets.ts';
import type { RecordedCall, RecordedOutcome, TaskName } from './recorded-call.ts';

/** Receives the calls of a task once it has ended; and those outside of tasks at the end. */
export type KeepCalls = (task: TaskName, calls: readonly RecordedCall[]) => void;

export class Recorder implements TaskObserver {
  readonly #keep: KeepCalls;
  readonly #scope = new AsyncLocalStorage<CallLog>();
  readonly #isShared = () => this.#running > 1;
  readonly #outside = new CallLog(this.#isShared);
  #running = 0;

  constructor(keep: KeepCalls) {
    this.#keep = keep;
  }

  /** A target whose calls are recorded. Answers come without their secrets. @param service its name */
  watch(service: string, target: Target): Target {
    const { drop } = target;
    return {
      ...target,
      // The tally of retries changes while the run goes on.
      ...(target.network && { network: target.network }),
      send: async (request: Request, how?: SendOptions) => {
        const end = this.#log.begin(service, request);
        try {
          const response = hideInResponse(await target.send(request, how));
          end({ kind: 'answer', response });
          return response;
        } catch (error) {
          if (error instanceof NetworkError) end(failureOf(error));
          throw error;
        }
      },
      ...(drop && {
        drop: async (request: Request) => {
          const end = this.#log.begin(service, request);
          await drop(request);
          end({ kind: 'dropped' });
        },
      }),
      close: () => target.close(),
    };
  }

  /** A proxy of which is recorded which calls a case sees, and which faults it chooses. @param service that is called through it */
  watchProxy(service: string, proxy: FaultProxy): FaultProxy {
    return {
      ...proxy,
      inject: (injector) => {
        // The proxy calls back outside of the task that injects.
        const log = this.#log;
        const within = <T>(work: () => T) => this.#scope.run(log, work);
        return proxy.inject((call) => {
          const { method, path, body } = call;
          const end = log.begin(service, { method, path, headers: {}, body });
          const fault = within(() => injector(call));
          end({ kind: 'proxied', fault: fault?.kind ?? null });
          return fault?.kind === 'after' ? { ...fault, work: () => within(fault.work) } : fault;
        });
      },
      close: () => proxy.close(),
    };
  }

  async around<T>({ id, microversion, attempt }: TaskAttempt, work: () => Promise<T>): Promise<T> {
    const log = new CallLog(this.#isShared);
    this.#running += 1;
    try {
      return await this.#scope.run(log, work);
    } finally {
      this.#running -= 1;
      this.#keep({ id, microversion, attempt }, log.calls());
    }
  }

  /** Hands over the calls outside of tasks. */
  finish(): void {
    this.#keep(null, this.#outside.calls());
  }

  get #log(): CallLog {
    return this.#scope.getStore() ?? this.#outside;
  }
}

function failureOf({ kind, connectionLost, isTransient }: NetworkError): RecordedOutcome {
  return { kind: 'failure', words: kind, connectionLost, isTransient };
}

/** The calls of one task, with the order in which they began and ended. */
class CallLog {
  #position = 0;
  readonly #calls: RecordedCall[] = [];
  readonly #isShared: () => boolean;

  /** @param isShared true while another task runs as well */
  constructor(isShared: () => boolean) {
    this.#isShared = isShared;
  }

  /** @returns what to call at the end of the call */
  begin(service: string, request: Request): (outcome: RecordedOutcome) => void {
    const began = this.#next();
    const wasShared = this.#isShared();
    return (outcome) => {
      const isAmongOthers = isError(outcome) && (wasShared || this.#isShared());
      const call = { service, began, ended: this.#next(), request: hideInRequest(request), outcome };
      this.#calls.push({ ...call, ...(isAmongOthers && { isAmongOthers }) });
    };
  }

  /** In the order in which they began. */
  calls(): RecordedCall[] {
    return this.#calls.toSorted((one, other) => one.began - other.began);
  }

  #next(): number {
    this.#position += 1;
    return this.#position;
  }
}

function isError(outcome: RecordedOutcome): boolean {
  return outcome.kind === 'answer' && outcome.response.status === 500;
}
