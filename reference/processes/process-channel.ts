/** The channel between the first process and its child processes. Every listener sees all messages. */
import type { Worker } from 'node:cluster';
import type { Channel, Message } from '../store/channel.ts';

/** The channel from a child process to its parent. @throws Error in a process without an IPC channel */
export function channelToParent<Kind extends object = Message>(): Channel<Kind> {
  if (!process.send) throw new Error('this process has no IPC channel to a parent');
  return {
    send: (message) => process.send?.(message),
    onMessage(receive) {
      process.on('message', receive);
      return () => process.off('message', receive);
    },
  };
}

/** The channel to a child process. Messages to a child that has ended are dropped, even before its `exit` event. */
export function channelToChild<Kind extends object = Message>(child: Worker): Channel<Kind> {
  // Without a listener, the error of a lost child would crash this process, and with it all others. `exit` reports the loss.
  child.on('error', () => {});
  return {
    send: (message) => {
      if (child.isConnected()) child.send(message);
    },
    onMessage(receive) {
      const listener = (message: Kind) => receive(message);
      child.on('message', listener);
      return () => child.off('message', listener);
    },
  };
}
