/** Starts a scheduler with its Placement in this process, for tests. */
import { startReference } from '../../../reference/serve.ts';
import { SchedulerClient } from './scheduler-client.ts';

export interface RunningServices {
  client: SchedulerClient;
  scheduler: string;
  placement: string;
  close(): Promise<void>;
}

export async function startServices(): Promise<RunningServices> {
  const reference = await startReference({ services: ['placement', 'scheduler'] });
  const [scheduler, placement] = [`${reference.url}/scheduler`, `${reference.url}/placement`];
  return {
    client: new SchedulerClient(scheduler, placement),
    scheduler,
    placement,
    close: () => reference.close(),
  };
}
