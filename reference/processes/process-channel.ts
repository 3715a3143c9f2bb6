/** The channel between a process and its child, as one for a store. */
import type { Worker } from 'node:cluster';
import type { Channel, Message } from '../store/channel.ts';

/** From the child to the process that started it. @throws Error in a process that nobody started so */
export function channelToParent(): Channel {
  if (!process.send) throw new Error('this process has no channel to another');
  return {
    send: (message) => process.send?.(message),
    onMessage(take) {
      process.on('message', take);
      return () => process.off('message', take);
    },
  };
}

/** Messages to a child that has ended are lost with it, also while nobody knows yet that it has. */
export function channelToChild(child: Worker): Channel {
  // Without it an error that nobody takes would end this process, and all others with it. Its end is told by `exit`.
  child.on('error', () => {});
  return {
    send: (message) => {
      if (child.isConnected()) child.send(message);
    },
    onMessage(take) {
      const listener = (message: Message) => take(message);
      child.on('message', listener);
      return () => child.off('message', listener);
    },
  };
}
