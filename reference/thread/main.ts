/** The thread's own program: serves until the thread is ended, and says where. */
import { parentPort, workerData } from 'node:worker_threads';
import { startReference } from '../serve.ts';

const { url, port } = await startReference(workerData);
parentPort?.postMessage({ url, port });
