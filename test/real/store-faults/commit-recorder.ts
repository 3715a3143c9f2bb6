/** Reads every commit of Placement from a cluster. */
import { setTimeout as sleep } from 'node:timers/promises';
import { EtcdStore } from '../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';
import type { Committed } from '../../../reference/store/port.ts';

export class CommitRecorder {
  readonly #store: EtcdStore;
  readonly #commits: Committed[] = [];
  #lost: string | undefined;

  /** From the first revision, which must not have been compacted yet. @param urls those of the members, separated by commas */
  constructor(urls: string) {
    const gateway = new Gateway(urls.split(',').map((url) => new Member(url)));
    this.#store = new EtcdStore(gateway, '/interop/placement/');
    this.#store.watch(0, {
      onCommit: (commit) => this.#commits.push(commit),
      onLost: (reason) => {
        this.#lost = reason;
      },
    });
  }

  /** All until now, or a problem where commits were compacted before they were read. */
  async readAll(): Promise<{ commits: readonly Committed[]; problem?: string }> {
    const last = await this.#store.latest();
    while ((this.#commits.at(-1)?.revision ?? 0) < last) {
      if (this.#lost !== undefined) return { commits: this.#commits, problem: this.#lost };
      await sleep(20);
    }
    return { commits: this.#commits };
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
