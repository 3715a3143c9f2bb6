/** Starts the reference server: one service at the root, or several, each below its name. */

import type { ApplicationsOptions } from './applications.ts';
import { createApplications } from './applications.ts';
import type { Application } from './http/application.ts';
import { type ListenOptions, listen } from './http/listen.ts';

/** What to serve, and where. */
export interface ReferenceOptions extends ApplicationsOptions, Partial<ListenOptions> {
  /** The default, 0, takes any free port. */
  port?: number;
  host?: string;
}

/** A running reference server. */
export interface ReferenceServer {
  /** The origin, without the path of a service. */
  url: string;
  port: number;
  /** Stops at once: requests that run are not answered. */
  close(): Promise<void>;
  /** Stops accepting, answers what runs, and closes the store; after so many seconds at the latest. Absent in a thread. */
  drain?(seconds: number): Promise<void>;
}

/** @throws Error when the port is taken, or when the scheduler would have no Placement; InputError for an unusable store */
export async function startReference(options: ReferenceOptions = {}): Promise<ReferenceServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const applications = await createApplications(options);
  try {
    const { url, port: taken, close, drain } = await listen(applications, { ...options, port, host });
    const after = async (stopped: Promise<void>) => {
      await stopped;
      await closeAll(applications);
    };
    return { url, port: taken, close: () => after(close()), drain: (seconds) => after(drain(seconds)) };
  } catch (error) {
    await closeAll(applications);
    throw error;
  }
}

async function closeAll(applications: readonly Application[]): Promise<void> {
  for (const application of applications) await application.close();
}
