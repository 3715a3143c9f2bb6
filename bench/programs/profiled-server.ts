/**
 * The reference server as a process that profiles itself: prints its URL, answers `{ profile: 'start' }` when a profile has begun, and
 * `{ profile: 'stop' }` with the profile. Arguments: the services, separated by commas, and the store. Flag: `--enable-source-maps`.
 */
import { Session } from 'node:inspector/promises';
import { REFERENCE_SERVICES } from '../../reference/applications.ts';
import { startReference } from '../../reference/serve.ts';
import { mapPositions } from '../profiling/map-positions.ts';

/** Microseconds between two samples. */
const INTERVAL = 500;

const [names = 'placement', storeAt = 'memory'] = process.argv.slice(2);
const services = REFERENCE_SERVICES.filter((name) => names.split(',').includes(name));
const { url } = await startReference({ services, storeAt });
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
console.log(url);

process.on('message', async ({ profile: order }: { profile: 'start' | 'stop' }) => {
  if (order === 'start') {
    await session.post('Profiler.start');
    process.send?.({});
  } else {
    const { profile } = await session.post('Profiler.stop');
    process.send?.(mapPositions(profile));
  }
});
process.on('disconnect', () => process.exit());
