import type { Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { channelToChild } from '../../../reference/processes/process-channel.ts';
import type { Message } from '../../../reference/store/channel.ts';

/** Behaves as in Node: a killed child stays connected until its exit is noticed, and sending to it emits an error later. */
class Child extends EventEmitter {
  isAlive = true;
  readonly received: Message[] = [];

  isConnected(): boolean {
    return true;
  }

  send(message: Message): void {
    if (this.isAlive) this.received.push(message);
    else process.nextTick(() => this.emit('error', new Error('write EPIPE')));
  }
}

it('a message to a child that has just ended is lost without an uncaught error', async () => {
  const child = new Child();
  const channel = channelToChild(child as unknown as Worker);
  const message: Message = { kind: 'latest-is', id: 1, revision: 1 };
  channel.send(message);
  child.isAlive = false;
  channel.send(message);
  await new Promise((resolve) => setImmediate(resolve));
  expect(child.received).toEqual([message]);
});
