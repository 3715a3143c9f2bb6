/** The program of one of several server processes. A store that is in memory is in the first process. */
import { loadLibrary } from '../operations/metrics-library.ts';
import { DRAIN_SECONDS, startOperated } from '../operations/start.ts';
import { isShared } from '../store/open-store.ts';
import { RemoteStore } from '../store/remote.ts';
import { type KeystoneMessage, remoteKeystone } from './keystone-channel.ts';
import { channelToParent } from './process-channel.ts';
import { OPTIONS_VARIABLE, type ProcessOptions } from './process-options.ts';

const options = JSON.parse(process.env[OPTIONS_VARIABLE] ?? '{}') as ProcessOptions & {
  storeAt: string;
  hasKeystone: boolean;
};

try {
  const inFirstProcess = isShared(options.storeAt)
    ? {}
    : { schedulerStore: new RemoteStore(channelToParent()) };
  const keystone = options.hasKeystone
    ? { keystone: await remoteKeystone(channelToParent<KeystoneMessage>()) }
    : {};
  const { url, port, drain } = await startOperated({ ...options, ...inFirstProcess, ...keystone });
  // Answers the first process, which adds up the metrics of all.
  if (options.countsForMetrics) new (await loadLibrary()).AggregatorRegistry();
  process.send?.({ ready: { url, port } });
  // Ctrl-C reaches every process; the first one decides when to end them.
  process.on('SIGINT', () => {});
  process.once('SIGTERM', () => void drain(DRAIN_SECONDS).then(() => process.exit(0)));
  process.on('disconnect', () => process.exit(0));
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  process.send?.({ failed: { message, code } });
}
