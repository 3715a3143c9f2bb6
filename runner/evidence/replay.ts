/** Replays recorded calls: a target, and the tasks that call it, with recorded answers in place of a network. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FaultProxy } from '../case/fault-injection.ts';
import type { Request, Response } from '../exchange.ts';
import type { TaskAttempt, TaskObserver } from '../run/task-observer.ts';
import { NetworkError, type Target } from '../target/target.ts';
import { countOf } from './count-of.ts';
import { type RecordedCall, type TaskName, taskKey } from './recorded-call.ts';
import { ReplayedLevel } from './replayed-level.ts';
import { TaskReplay } from './task-replay.ts';

/** How the recorded target behaved beside its answers. */
export interface RecordedTarget {
  name: string;
  root: string;
  /** True where a connection could be closed before the answer. */
  canDrop: boolean;
}

/** Where recorded calls are read from. */
export interface RecordedCalls {
  /** The tasks, without null for what was outside of them. */
  tasks(): Exclude<TaskName, null>[];
  /** In the order in which they began; empty for an unknown task. */
  callsOf(task: TaskName): RecordedCall[];
}

export class EvidenceReplay implements TaskObserver {
  readonly level = new ReplayedLevel();
  readonly #calls: RecordedCalls;
  readonly #gaps: string[] = [];
  readonly #scope = new AsyncLocalStorage<TaskReplay>();
  readonly #outside: TaskReplay;
  readonly #repeated: ReadonlySet<string>;
  readonly #waiting: Set<string>;
  readonly #onGap: () => void;

  /** @param onGap called for each difference between the recorded calls and those that are made again */
  constructor(calls: RecordedCalls, onGap: () => void = () => {}) {
    this.#calls = calls;
    this.#onGap = onGap;
    const tasks = calls.tasks();
    this.#repeated = new Set(tasks.filter(({ attempt }) => attempt === 2).map((task) => firstOf(task)));
    this.#waiting = new Set(tasks.map(taskKey));
    this.#outside = new TaskReplay(calls.callsOf(null), (gap) =>
      this.#addGap(`what was called before and after the cases ${gap}`),
    );
  }

  /** @param service the name under which its calls were recorded */
  target(service: string, { name, root, canDrop }: RecordedTarget): Target {
    const outcomeOf = async (request: Request) => {
      const replay = this.#scope.getStore() ?? this.#outside;
      const outcome = await replay.answer(service, request);
      if (!outcome) throw new NetworkError('has no recorded answer', request);
      return outcome;
    };
    return {
      name,
      root,
      network: { repeated: 0, waited: 0, causes: {} },
      send: async (request): Promise<Response> => {
        const outcome = await outcomeOf(request);
        if (outcome.kind === 'answer') return outcome.response;
        const { words, connectionLost, isTransient } =
          outcome.kind === 'failure'
            ? outcome
            : { words: 'was not asked for an answer', connectionLost: false, isTransient: false };
        throw new NetworkError(words, request, { connectionLost, isTransient });
      },
      ...(canDrop && {
        drop: async (request: Request) => {
          await outcomeOf(request);
        },
      }),
      close: async () => {},
    };
  }

  /** A proxy whose calls are the recorded ones. */
  proxy(): FaultProxy {
    return {
      url: 'http://recorded.invalid',
      inject: (injector) => (this.#scope.getStore() ?? this.#outside).inject(injector),
      close: async () => {},
    };
  }

  async around<T>({ id, microversion, attempt }: TaskAttempt, work: () => Promise<T>): Promise<T> {
    const task = { id, microversion, attempt };
    const replay = new TaskReplay(
      this.#calls.callsOf(task),
      (gap) => this.#addGap(`${id} at ${microversion}: the evidence ${gap}`),
      ({ isAmongOthers = false }) => {
        this.level.isAmongOthers = isAmongOthers;
      },
    );
    this.#waiting.delete(taskKey(task));
    this.level.isCrowded = attempt === 1 && this.#repeated.has(taskKey(task));
    try {
      return await this.#scope.run(replay, work);
    } finally {
      this.level.isCrowded = false;
      replay.end();
    }
  }

  /** So far, in words: each begins with the case that it concerns. */
  get gaps(): readonly string[] {
    return this.#gaps;
  }

  /** Those of the whole replay, with the recorded calls that were never made. */
  finish(): readonly string[] {
    this.#outside.end();
    const [first] = this.#waiting;
    if (first !== undefined)
      this.#addGap(
        `the evidence has ${countOf(this.#waiting.size, 'case')} that the suite does not run, first ${first}`,
      );
    return this.#gaps;
  }

  #addGap(gap: string): void {
    this.#gaps.push(gap);
    this.#onGap();
  }
}

function firstOf(task: Exclude<TaskName, null>): string {
  return taskKey({ ...task, attempt: 1 });
}
