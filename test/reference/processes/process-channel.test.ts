import type { Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { channelToChild } from '../../../reference/processes/process-channel.ts';
import type { Message } from '../../../reference/store/channel.ts';

/** As Node has it: a child that was killed is connected until its end is known, and sending to it is an error later. */
class Child extends EventEmitter {
  isThere = true;
  readonly got: Message[] = [];

  isConnected(): boolean {
    return true;
  }

  send(message: Message): void {
    if (this.isThere) this.got.push(message);
    else process.nextTick(() => this.emit('error', new Error('write EPIPE')));
  }
}

it('a message to a child that has just ended is lost, and harms nobody', async () => {
  const child = new Child();
  const channel = channelToChild(child as unknown as Worker);
  const message: Message = { kind: 'latest-is', id: 1, revision: 1 };
  channel.send(message);
  child.isThere = false;
  channel.send(message);
  await new Promise((resolve) => setImmediate(resolve));
  expect(child.got).toEqual([message]);
});
