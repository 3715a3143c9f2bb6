/** A member of an etcd cluster, as a process of its own that tests can stop, kill and start again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { NetworkPlace, PlacedCommand } from '../networks/network.ts';

export interface EtcdMemberOptions {
  program: string;
  env: NodeJS.ProcessEnv;
  args: readonly string[];
  /** Where it runs; here, when absent. */
  place?: NetworkPlace;
  /** The file for what it says. */
  log: string;
  /** Where clients reach it. */
  url: string;
}

export class EtcdMember {
  readonly url: string;
  readonly #options: EtcdMemberOptions;
  #child: ChildProcess;

  constructor(options: EtcdMemberOptions) {
    this.url = options.url;
    this.#options = options;
    this.#child = this.#spawn();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** It keeps its connections, and answers nothing. */
  stop(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGCONT');
    this.#child.kill(signal);
    await ended;
  }

  /** With the data that it had. */
  start(): void {
    if (this.hasEnded) this.#child = this.#spawn();
  }

  #spawn(): ChildProcess {
    const { program, args, place, env, log } = this.#options;
    const command: PlacedCommand = [program, ...args];
    const [first, ...rest] = place?.at(command) ?? command;
    const output = openSync(log, 'a');
    const child = spawn(first, rest, { env, stdio: ['ignore', output, output] });
    closeSync(output);
    return child;
  }
}
