/** The program of one of several server processes. A store that is in memory is in the first process. */
import { startReference } from '../serve.ts';
import { isShared } from '../store/open-store.ts';
import { RemoteStore } from '../store/remote.ts';
import { channelToParent } from './process-channel.ts';
import { OPTIONS_VARIABLE } from './process-options.ts';

const options = JSON.parse(process.env[OPTIONS_VARIABLE] ?? '{}');

try {
  const inFirstProcess = isShared(options.storeAt)
    ? {}
    : { schedulerStore: new RemoteStore(channelToParent()) };
  const { url, port } = await startReference({ ...options, ...inFirstProcess });
  process.send?.({ ready: { url, port } });
  // Ctrl-C reaches every process; the first one decides when to end them.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  process.send?.({ failed: { message, code } });
}
